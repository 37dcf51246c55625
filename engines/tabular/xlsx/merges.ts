// Merged cells stand after the data in a sheet: they are looked for first, by plain search, then spread row by row.
import type { ZipPiece } from '#engines/archive'

export interface Merge {
  readonly top: number
  readonly bottom: number
  /** 0-based. */
  readonly left: number
  readonly right: number
}

const MERGES = 200_000
/** Merges that one row crosses; more is no sheet made by people. */
const ACTIVE = 1000
const pattern =
  /<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/g

/** Merges by their top row. A damaged sheet gives those found so far; reading it will tell what is wrong. */
export async function readMerges(pieces: AsyncIterable<ZipPiece>): Promise<readonly Merge[]> {
  const merges: Merge[] = []
  let tail = ''
  for await (const piece of pieces) {
    if (!piece.ok) break
    const text = tail + Buffer.from(piece.bytes.buffer, piece.bytes.byteOffset, piece.bytes.length).toString('latin1')
    tail = text.slice(-300)
    if (!text.includes('mergeCell')) continue
    // a merge in the overlap is found twice, which does no harm but for the count
    for (const [, left = '', top, right = '', bottom] of text.matchAll(pattern)) {
      if (merges.length >= MERGES) break
      merges.push({ top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) })
    }
  }
  return merges.sort((a, b) => a.top - b.top)
}

/** 0-based column of its letters; letters beyond the last column of Excel give one beyond it. */
export function columnOf(letters: string): number {
  let column = 0
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return Math.min(column, 16_385) - 1
}

/** Fills what a merge covers with its first cell, downwards and to the right. Rows come in order. */
export function spreader(merges: readonly Merge[]): (row: number, cells: string[]) => boolean {
  let next = 0
  let active: { merge: Merge; value: string }[] = []
  return (row, cells) => {
    if (active.length > 0) active = active.filter(one => one.merge.bottom >= row)
    for (let merge = merges[next]; merge && merge.top <= row; merge = merges[++next]) {
      if (merge.bottom < row || active.length >= ACTIVE) continue
      active.push({ merge, value: merge.top === row ? (cells[merge.left] ?? '') : '' })
    }
    for (const { merge, value } of active) {
      if (value === '') continue
      const right = Math.min(merge.right, Math.max(cells.length - 1, merge.left + 255))
      for (let column = merge.left; column <= right; column++) {
        while (cells.length < column) cells.push('')
        cells[column] = value
      }
    }
    return active.length > 0
  }
}
