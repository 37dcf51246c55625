// How the red file's HTML looks: large enough to be read standing, quiet, and printable.
export const pageStyle = `
:root{color-scheme:light}html{scroll-padding-top:1rem}
body{max-width:60rem;font-size:1.0625rem;padding-bottom:4rem}
header{border-bottom:4px solid #1a1a1a;margin-bottom:1rem}h1{font-size:1.6rem;line-height:1.3}
h2{font-size:1.3rem;margin:1.6rem 0 .5rem;border-bottom:2px solid #1a1a1a}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.4rem .8rem}nav a{display:inline-block;padding:.5rem .2rem;color:#00118f}
.aged,.drill{border:3px solid #ce0000;padding:.6rem;font-weight:bold}
.power{border:4px solid #1a1a1a;padding:.6rem;font-size:1.5rem;font-weight:bold;text-align:center}
.line{border:1px solid #8c8c8c;border-radius:6px;padding:.7rem;margin:.6rem 0;display:flex;flex-direction:column;gap:.4rem}
.line.is-done{background:#eef6f1;border-color:#197a4b}.line p{margin:0}.line .small{font-size:.9rem;color:#4d4d4d}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}
button,.button{font:inherit;font-weight:bold;min-height:2.75rem;padding:.4rem 1rem;border:2px solid #00118f;border-radius:6px;background:#fff;color:#00118f;cursor:pointer}
button.main{background:#00118f;color:#fff}button:focus-visible,input:focus-visible,textarea:focus-visible,select:focus-visible,a:focus-visible,summary:focus-visible{outline:4px solid #000;outline-offset:2px}
label{display:flex;flex-direction:column;gap:.2rem;font-weight:bold;min-width:0}label.inline{flex-direction:row;align-items:center;gap:.5rem}
input,textarea,select{font:inherit;padding:.45rem;border:1px solid #595959;border-radius:4px;background:#fff;color:#1a1a1a;max-width:100%;min-width:0;box-sizing:border-box}
input[type=checkbox]{width:1.6rem;height:1.6rem}textarea{min-height:5rem;width:100%}
.fields{display:grid;gap:.7rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr))}
#status:empty{padding:0;min-height:0}#status{position:sticky;bottom:0;background:#1a1a1a;color:#fff}#status:not(:empty){padding:.6rem;margin-top:1rem;min-height:1.6em}
summary{font-size:1.15rem;font-weight:bold;padding:.6rem 0;cursor:pointer}details{border-bottom:1px solid #b3b3b3}
ol.log{padding-left:1.5rem}ol.log li{margin:.6rem 0}
code{overflow-wrap:anywhere}[hidden]{display:none!important}
@media print{nav,.screen,#status{display:none!important}details{border:0}.line{break-inside:avoid}}`
