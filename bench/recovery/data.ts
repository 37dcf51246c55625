// Data of three shapes as hospitals hold it: a database's dump, a department's mixed files, and very many small ones.
import { randomFillSync } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export const shapes = ['large-files', 'mixed', 'small-files'] as const
export type Shape = (typeof shapes)[number]

export interface Amount {
  readonly bytes: number
  readonly files: number
}

/** `size` 1 is the smallest of a series; what comes back says how much was written. */
export function writeData(folder: string, shape: Shape, size: number): Amount {
  mkdirSync(folder, { recursive: true })
  const { big, middle, small } = mixOf(shape, size)
  for (const [n, bytes] of big.entries()) writeBig(join(folder, `dump-${n}.bak`), bytes)
  const middleBytes = writeMany(join(folder, 'images'), middle, (n) => 150_000 + ((n * 7919) % 300_000))
  const smallBytes = writeMany(join(folder, 'charts'), small, (n) => 1000 + ((n * 4973) % 7000))
  return {
    bytes: big.reduce((all, one) => all + one, 0) + middleBytes + smallBytes,
    files: big.length + middle + small,
  }
}

/** Not scaled copies of one another: within a kind, too, a hospital's data differs from system to system. */
function mixOf(
  shape: Shape,
  size: number,
): { readonly big: readonly number[]; readonly middle: number; readonly small: number } {
  const whole = Math.round(size * 10)
  if (shape === 'large-files')
    return {
      big: Array.from({ length: 1 + (whole % 3) }, () => Math.round((size * 96e6) / (1 + (whole % 3)))),
      middle: 0,
      small: 0,
    }
  if (shape === 'small-files') return { big: [], middle: 0, small: Math.round(size * 7000) }
  return {
    big: [Math.round(size * 24e6)],
    middle: Math.round(size * (80 + (whole % 4) * 12)),
    small: Math.round(size * (1800 - (whole % 4) * 240)),
  }
}

const block = Buffer.allocUnsafe(1 << 20)

function writeBig(path: string, bytes: number): void {
  const file = openSync(path, 'w')
  for (let left = bytes; left > 0; left -= block.length)
    writeSync(file, randomFillSync(block), 0, Math.min(left, block.length))
  closeSync(file)
}

function writeMany(folder: string, files: number, sizeOf: (n: number) => number): number {
  let bytes = 0
  for (let n = 0; n < files; n++) {
    const inside = join(folder, String(n % 50))
    if (n < 50) mkdirSync(inside, { recursive: true })
    const size = sizeOf(n)
    randomFillSync(block, 0, size)
    writeFileSync(join(inside, `${n}.dat`), block.subarray(0, size))
    bytes += size
  }
  return bytes
}
