// Columns for a terminal, where a Japanese letter is as wide as two others.

const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
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
