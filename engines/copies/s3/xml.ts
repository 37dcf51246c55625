// A small XML answer as a tree: no document types, bounded in size, depth and elements; any bytes end in a tree or a refusal.
import { SaxesParser } from 'saxes'
import { done, refused } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'

export interface Element {
  /** Without prefix. */
  readonly name: string
  readonly text: string
  readonly children: readonly Element[]
}

/** A page of a listing has at most 1,000 entries of keys up to 1,024 bytes, each byte encoded as three. */
export const xmlLimits = { bytes: 16 * 1024 * 1024, depth: 16, elements: 100_000 }

/** References to what XML cannot hold. Ceph writes them where a page ends at such a key: one odd key would make the rest unseen. */
const noCharacter = /&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/gi

interface Growing {
  readonly name: string
  text: string
  readonly children: Growing[]
}

export function readXml(bytes: Uint8Array, what = 'answer'): Outcome<Element> {
  if (bytes.length > xmlLimits.bytes) return refused('too-large', what, `over ${xmlLimits.bytes} bytes`)
  const parser = new SaxesParser({ xmlns: false, position: false })
  let problem: string | null = null
  let root: Growing | null = null
  let elements = 0
  const open: Growing[] = []
  const stopped = () => problem !== null
  parser.on('doctype', () => { problem ??= 'document type' })
  parser.on('error', error => { problem ??= error.message })
  parser.on('opentag', tag => {
    elements += 1
    if (elements > xmlLimits.elements || open.length >= xmlLimits.depth) problem ??= 'too deep or too many elements'
    if (problem !== null) return
    const element: Growing = { name: tag.name.slice(tag.name.indexOf(':') + 1), text: '', children: [] }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => { open.pop() })
  const addText = (text: string): void => {
    const element = open.at(-1)
    if (problem === null && element !== undefined) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(noCharacter, '\ufffd')
    // In pieces, so that what is refused at its beginning is not read to its end.
    for (let at = 0; at < text.length; at += 65_536) {
      parser.write(text.slice(at, at + 65_536))
      if (stopped()) break
    }
    if (!stopped()) parser.close()
  } catch (error) {
    problem ??= error instanceof Error ? error.message : 'not XML'
  }
  if (problem !== null) return refused('damaged', what, problem)
  return root === null ? refused('damaged', what, 'no element') : done(root)
}

export function child(element: Element, name: string): Element | undefined {
  return element.children.find(child => child.name === name)
}

export function childText(element: Element, name: string): string | null {
  return child(element, name)?.text ?? null
}
