// A dash that begins a parameter may be any of five in Windows command lines.
import type { Piece } from '../tree.ts'

const dashes = ['-', '/', '\u2013', '\u2014', '\u2015'] as const
/** A dash or slash with no word before it and one behind: the second dash of `-a-b` is part of a name. */
const parameter = /(?<![\p{L}\p{N}_])[-/\u2013\u2014\u2015](?=[\p{L}\p{N}_])/gu

export function dashVariants(text: string): Piece[][] {
  const parts = text.split(parameter)
  let made = [parts[0] ?? '']
  for (const part of parts.slice(1)) {
    // Beyond what the caller takes it need not go on: six dashes pass, seven are refused.
    if (made.length > 20_000) break
    made = made.flatMap((before) => dashes.map((dash) => before + dash + part))
  }
  return made.map((one) => (one === '' ? [] : [{ text: one }]))
}
