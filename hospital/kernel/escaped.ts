// Text that becomes HTML. INVARIANT: whatever comes from outside goes through here before it stands in a page.

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** JSON for a `<script type="application/json">`: nothing in it can end the script, and every engine reads it. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) =>
    `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
