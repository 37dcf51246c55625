// Bytes → whole lines, with what a seal over everything before a line needs.
import { longestLine } from './limits.ts'

export type Source = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export interface Piece {
  /** Whole lines, each with its end, as byte string. */
  readonly text: string
  /** What has no line end: nothing, or the end of the source, or a line that is too long. */
  readonly rest: string
}

export async function* wholeLines(source: Source): AsyncGenerator<Piece, void, undefined> {
  let rest = ''
  for await (const bytes of source) {
    const text = rest + Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const end = text.lastIndexOf('\n') + 1
    rest = text.slice(end)
    if (rest.length > longestLine) {
      yield { text: text.slice(0, end), rest }
      return
    }
    if (end > 0) yield { text: text.slice(0, end), rest: '' }
  }
  if (rest !== '') yield { text: '', rest }
}

/** The three lines an imprint begins with, or what is wrong with them. */
export function parseHead(
  lines: readonly string[]
): { readonly taken: number; readonly label: string } | 'version' | 'not-an-imprint' {
  const [first = '', second = '', third = ''] = lines
  if (!/^kokoroe-imprint\t[1-9]\d{0,8}$/.test(first)) return 'not-an-imprint'
  if (first !== 'kokoroe-imprint\t1') return 'version'
  const taken = /^taken\t(0|-?[1-9]\d{0,15})$/.exec(second)?.[1]
  const label = /^label\t(.*)$/su.exec(third)?.[1]
  return taken === undefined || label === undefined ? 'not-an-imprint' : { taken: Number(taken), label }
}
