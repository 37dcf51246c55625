// CSV for Excel: no cell that Excel would take for a formula.

/** A leading apostrophe keeps `=1+1` a text. Tab and CR count too: Excel skips them. */
export function neutral(text: string): string {
  return /^[\s]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text
}

export function csvCell(text: string): string {
  const safe = neutral(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One row with its end. A file begins with a BOM, so that Excel takes it for UTF-8. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** A whole file. */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map(csvRow).join('')}`
