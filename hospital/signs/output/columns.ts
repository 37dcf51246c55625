// Columns for a terminal, where a Japanese letter is as wide as two others.

/** First and last letter of each stretch. */
const stretches = [
  [0x1100, 0x115f], [0x2e80, 0x303e], [0x3041, 0xa4cf], [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe30, 0xfe6f],
  [0xff00, 0xff60], [0xffe0, 0xffe6], [0x1f300, 0x1faff], [0x20000, 0x3fffd],
] as const
const classes = stretches.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`)
const wide = new RegExp(`[${classes.join('')}]`, 'u')
const nothing = /\p{Mn}|\p{Cf}/u

export function displayWidth(text: string): number {
  let width = 0
  for (const letter of text) width += wide.test(letter) ? 2 : nothing.test(letter) ? 0 : 1
  return width
}

/** Cut to so many columns, with a sign that something was cut. */
export function cut(text: string, most: number): string {
  if (displayWidth(text) <= most) return text
  let [kept, width] = ['', 0]
  for (const letter of text) {
    const next = width + displayWidth(letter)
    if (next > most - 1) break
    kept += letter
    width = next
  }
  return `${kept}…`
}

const widest = 60

/** Numbers to the right; line breaks inside a cell become spaces. The last column is as long as it is. */
export function inColumns(rows: readonly (readonly (string | number)[])[], gap = '  '): string[] {
  const cells = rows.map((row) => row.map((cell, at) => {
    const text = String(cell).replace(/\s+/g, ' ')
    return at === row.length - 1 ? text : cut(text, widest)
  }))
  const widths: number[] = []
  for (const row of cells) row.forEach((cell, at) => {
    widths[at] = Math.max(widths[at] ?? 0, displayWidth(cell))
  })
  return cells.map((row, line) => row.map((cell, at) => {
    const space = ' '.repeat((widths[at] ?? 0) - displayWidth(cell))
    if (typeof rows[line]?.[at] === 'number') return space + cell
    return at === row.length - 1 ? cell : cell + space
  }).join(gap).trimEnd())
}
