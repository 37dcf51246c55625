// Which row of a sheet is the header: titles and dates often stand above it, and it may take two rows.

export interface SampleRow {
  readonly row: number
  readonly cells: readonly string[]
  /** Cells that a merge covers to the right or below (XLSX). */
  readonly merged?: boolean
}

export interface Header {
  /** 1-based row of the first header row; 0 when the columns are numbered. */
  readonly row: number
  /** Last header row; data starts below it. */
  readonly lastRow: number
  readonly names: readonly string[]
}

const numberLike = /^[-+¥\\$]?[\d,]+(\.\d+)?%?$/
const dateLike =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|[a-z]{0,2}\d{1,2}\.\d{1,2}\.\d{1,2})([ t].*)?$/i
const valueLike = /^(true|false|s-1-\d[\d-]+|[^@\s]+@[^@\s]+\.[a-z]+|cn=.*|\d{1,3}(\.\d{1,3}){3}(\/\d+)?)$/i

export function findHeader(sample: readonly SampleRow[], wanted?: number): Header {
  const rows = sample.map(row => ({ ...row, cells: trimEnd(row.cells) }))
  if (wanted === 0) return numbered(rows)
  if (wanted !== undefined) {
    const at = rows.findIndex(row => row.row >= wanted)
    return at < 0 ? numbered(rows) : join(rows, at)
  }
  const typical = typicalWidth(rows)
  const at = rows.findIndex((row, place) => {
    const filled = row.cells.filter(cell => cell !== '')
    if (filled.length < Math.max(1, Math.min(2, typical)) || filled.length <= typical * 0.5 && typical > 1) return false
    const next = rows[place + 1]
    if (next && fuller(next, row) && !isSecond(row, next, rows.slice(place + 2))) return false
    const values = filled.filter(isValue).length
    const distinct = new Set(filled).size
    // a title merged over the whole width repeats itself; groups over several columns repeat less
    return values <= filled.length * 0.2 && distinct >= filled.length * (row.merged ? 0.3 : 0.7)
  })
  return at < 0 ? numbered(rows) : join(rows, at)
}

/** Whether the next row names columns that this one leaves empty: then this one is a title. */
function fuller(next: SampleRow, row: SampleRow): boolean {
  const filled = next.cells.filter(cell => cell !== '')
  return filled.length >= row.cells.filter(cell => cell !== '').length * 2 && !filled.some(isValue)
}

function isValue(cell: string): boolean {
  const text = cell.trim().normalize('NFKC')
  return numberLike.test(text) || dateLike.test(text) || valueLike.test(text)
}

function trimEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length
  while (end > 0 && (cells[end - 1] ?? '').trim() === '') end--
  return end === cells.length ? cells.map(cell => cell.trim()) : cells.slice(0, end).map(cell => cell.trim())
}

/** The usual number of filled cells: the upper quartile, so that titles and notes weigh nothing. */
function typicalWidth(rows: readonly SampleRow[]): number {
  const counts = rows.map(row => row.cells.filter(cell => cell !== '').length).filter(count => count > 0)
  counts.sort((a, b) => a - b)
  return counts[Math.floor(counts.length * 0.75)] ?? 0
}

function numbered(rows: readonly SampleRow[]): Header {
  const width = Math.max(0, ...rows.map(row => row.cells.length))
  return { row: 0, lastRow: 0, names: Array.from({ length: width }, (_, at) => String(at + 1)) }
}

function join(rows: readonly SampleRow[], at: number): Header {
  const first = rows[at]
  const second = rows[at + 1]
  if (!first) return numbered(rows)
  const single = { row: first.row, lastRow: first.row, names: first.cells }
  if (!second || !isSecond(first, second, rows.slice(at + 2))) return single
  const width = Math.max(first.cells.length, second.cells.length)
  const names: string[] = []
  let group = ''
  for (let column = 0; column < width; column++) {
    const above = first.cells[column] ?? ''
    const below = second.cells[column] ?? ''
    if (above !== '') group = above
    const upper = above !== '' ? above : below !== '' ? group : ''
    names.push(upper === below || below === '' ? upper : `${upper} ${below}`.trim())
  }
  return { row: first.row, lastRow: second.row, names }
}

/** A second header row names columns under a group: below each gap of the first is a name, and nothing is a value. */
function isSecond(first: SampleRow, second: SampleRow, later: readonly SampleRow[]): boolean {
  const filled = second.cells.filter(cell => cell !== '')
  if (filled.length === 0 || filled.some(isValue) || filled.some(cell => cell.length > 40)) return false
  if (second.row !== first.row + 1) return false
  if (first.merged) {
    // merged cells were spread: a group repeats above names that differ
    const groups = second.cells.filter((cell, at) => {
      const above = first.cells[at] ?? ''
      return cell !== '' && cell !== above && (above === (first.cells[at + 1] ?? '') || above === first.cells[at - 1])
    })
    const whole = second.cells.filter((cell, at) => cell !== '' && cell === first.cells[at]).length
    return groups.length >= 2 && groups.length + whole === filled.length
  }
  let groups = 0
  for (const [at, below] of second.cells.entries()) {
    const above = first.cells[at] ?? ''
    const gapNext = (first.cells[at + 1] ?? '') === '' && (second.cells[at + 1] ?? '') !== ''
    if (above !== '' && below !== '') {
      if (!gapNext) return false
      groups++
    }
    if (above === '' && below === '') return false
    if (at === 0 && above === '') return false
  }
  const repeats = later.some(row => row.cells.some((cell, at) => cell !== '' && cell === second.cells[at]))
  return groups > 0 && !repeats && later.some(row => row.cells.some(isValue))
}
