// Streaming XML for the parts of a workbook: no document types, bounded depth and text, and never a throw.
import { createDecoder, detectEncoding } from '#engines/japanese'
import type { Decoder } from '#engines/japanese'
import type { ZipPiece } from '#engines/archive'
import { SaxesParser } from 'saxes'
import type { ProblemCode } from '../item.ts'

export interface XmlHandlers {
  /** Names come without prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

export interface XmlStop {
  readonly code: ProblemCode
  readonly reason: string
}

const DEPTH = 128
/** Inflated bytes without any tag: no cell is that long. */
const SILENCE = 16 * 1024 * 1024

/** Yields null after each piece, so that the caller can hand on what was found; an XmlStop ends it early. */
export async function* walkXml(pieces: AsyncIterable<ZipPiece>, on: XmlHandlers): AsyncIterable<XmlStop | null> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let stop: XmlStop | null = null
  let depth = 0
  let silence = 0
  const halt = (code: ProblemCode, reason: string): void => {
    stop ??= { code, reason }
  }
  parser.on('doctype', () => halt('xml-refused', 'doctype'))
  parser.on('error', error => halt('xml-broken', error.message))
  parser.on('opentag', tag => {
    if (stop) return
    silence = 0
    if (++depth > DEPTH) halt('xml-refused', 'depth')
    else on.open(local(tag.name), tag.attributes)
  })
  parser.on('closetag', tag => {
    depth--
    if (!stop) on.close?.(local(tag.name))
  })
  parser.on('text', text => {
    if (!stop) on.text?.(text)
  })
  parser.on('cdata', text => {
    if (!stop) on.text?.(text)
  })
  let decoder: Decoder | null = null
  for await (const piece of pieces) {
    if (!piece.ok) {
      yield { code: 'archive-refused', reason: piece.code }
      return
    }
    decoder ??= createDecoder(piece.bytes.length > 1 ? detectEncoding(piece.bytes.subarray(0, 4)).encoding : 'utf-8')
    silence += piece.bytes.length
    const text = decoder.write(piece.bytes)
    stop = write(parser, text) ?? stop
    if (silence > SILENCE) halt('xml-refused', 'text')
    yield stop
    if (stop) return
  }
  yield write(parser, null) ?? stop
}

/** saxes reports errors and goes on; what it throws is for its own misuse, and is told like any other damage. */
function write(parser: SaxesParser, text: string | null): XmlStop | null {
  try {
    if (text === null) parser.close()
    else parser.write(text)
    return null
  } catch (error) {
    return { code: 'xml-broken', reason: error instanceof Error ? error.message : String(error) }
  }
}

function local(name: string): string {
  const at = name.indexOf(':')
  return at < 0 ? name : name.slice(at + 1)
}

/** An attribute by its local name, whatever prefix the writer chose. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1]
}
