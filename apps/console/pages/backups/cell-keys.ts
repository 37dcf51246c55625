// Arrow keys between the cells of the matrix, besides the tab key: to the next generation, to the next system.

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0],
}

export const cellName = (row: number, column: number) => `${row}:${column}`

/** The cell to go to: the next one that is there in this direction; null: none, or another key. */
export function nextCell(key: string, from: string, cells: ReadonlySet<string>): string | null {
  const step = steps[key]
  if (step === undefined) return null
  const [down, right] = step
  const placed = [...cells, from].map((cell) => cell.split(':').map(Number))
  const last = Math.max(...placed.flat())
  let [row = 0, column = 0] = from.split(':').map(Number)
  for (;;) {
    row += down
    column += right
    if (row < 0 || column < 0 || row > last || column > last) return null
    if (cells.has(cellName(row, column))) return cellName(row, column)
  }
}
