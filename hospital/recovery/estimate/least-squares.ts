// Least squares with nothing below zero: time cannot be negative per byte. A few columns only, so every choice of them
// is tried and the answer is exact.

/** Weights of the columns that fit best, none negative; null where the columns cannot be told apart. */
export function solve(rows: readonly (readonly number[])[], wanted: readonly number[]): readonly number[] | null {
  const width = rows[0]?.length ?? 0
  // Columns brought to one size first: bytes are billions, a constant is one.
  const scale = Array.from({ length: width }, (_, c) => Math.hypot(...rows.map((row) => row[c] ?? 0)))
  if (width === 0 || scale.some((size) => size === 0)) return null
  const unit = rows.map((row) => row.map((value, c) => value / (scale[c] ?? 1)))
  const matrix = Array.from({ length: width }, (_, a) => [
    ...Array.from({ length: width }, (_, b) => sum(unit.map((row) => (row[a] ?? 0) * (row[b] ?? 0)))),
    sum(unit.map((row, r) => (row[a] ?? 0) * (wanted[r] ?? 0))),
  ])
  const answer = eliminate(matrix)
  return answer && answer.map((value, c) => value / (scale[c] ?? 1))
}

const tiny = 1e-9

function eliminate(matrix: number[][]): number[] | null {
  const size = matrix.length
  for (let c = 0; c < size; c++) {
    const best =
      matrix.slice(c).reduce((at, row, r, all) => (Math.abs(row[c] ?? 0) > Math.abs(all[at]?.[c] ?? 0) ? r : at), 0) + c
    const [pivotRow, here] = [matrix[best], matrix[c]]
    if (pivotRow === undefined || here === undefined) return null
    matrix[best] = here
    matrix[c] = pivotRow
    const pivot = pivotRow[c] ?? 0
    if (Math.abs(pivot) < tiny) return null
    for (const [r, row] of matrix.entries()) {
      if (r === c) continue
      const factor = (row[c] ?? 0) / pivot
      for (let k = c; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (pivotRow[k] ?? 0)
    }
  }
  return matrix.map((row, r) => (row[size] ?? 0) / (row[r] ?? 1))
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
