// What this source says to people, Japanese.
export const ja = {
  'substitutes.title': '紙の代わりの一覧',
  'substitutes.how':
    'システムが止まったときに使う紙の一覧です。ファイル名に「代替」と入れてください。次の見出しを 1 行目に写した CSV か Excel を作ってください。使わない列は消してかまいません。\nシステム,帳票,保管場所,枚数,代替手順,点検日\n保管場所は、夜でも取りに行ける書き方で書いてください。',
  'substitutes.no-form': 'システム名か帳票が空のため、この行を取り込めませんでした。両方を入れて、もう一度取り込んでください。',
} as const
