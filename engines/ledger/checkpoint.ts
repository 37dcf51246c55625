// C2SP tlog-checkpoint: the head of a tree as a note's text.
// SOURCE: https://c2sp.org/tlog-checkpoint
import { fromBase64, toBase64 } from './bytes.ts'

export interface Checkpoint {
  /** `kokoroe/<installation id>`. */
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  if (origin === '' || origin.includes('\n') || root.length !== 32 || !Number.isSafeInteger(size) || size < 0) {
    throw new RangeError('a checkpoint has a one-line origin, a size and a 32-byte root')
  }
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** Extension lines, which the format allows, are refused: nothing of ours writes them, and nobody could audit them. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin, sizeText, rootText, end, ...more] = text.split('\n')
  if (!origin || !sizeText || !rootText || end !== '' || more.length > 0) return null
  const size = /^(0|[1-9]\d{0,15})$/.test(sizeText) ? Number(sizeText) : -1
  const root = fromBase64(rootText)
  if (!Number.isSafeInteger(size) || size < 0 || root?.length !== 32) return null
  return { origin, size, root }
}
