// The tags of a small piece of XML, one after the other. No document types, no entities but the five and numbers.

export interface Tag {
  readonly kind: 'start' | 'end'
  /** Without its prefix. */
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
  /** `<x/>` */
  readonly empty: boolean
  readonly start: number
  readonly end: number
}

const attribute = /\s+([^\s=<>/'"]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
const nameAt = /[^\s<>/='"]+/y

export class Tags {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Null at the end and at what is no XML. */
  next(): Tag | null {
    const text = this.#text
    for (;;) {
      const start = text.indexOf('<', this.#at)
      if (start < 0) return null
      const special = this.#special(start)
      if (special === null) return this.#tag(start)
      if (special < 0) return null
      this.#at = special
    }
  }

  /** Text between two places, entities and CDATA read. */
  text(from: number, to: number): string {
    const text = this.#text.slice(from, to)
    if (!text.includes('<')) return decodeEntities(text)
    let out = ''
    let at = 0
    for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', at)) {
      out += decodeEntities(text.slice(at, start))
      const close = closingOf(text, start)
      const end = close === null ? -1 : text.indexOf(close, start)
      if (close === null || end < 0) return out
      if (close === CDATA_END) out += text.slice(start + 9, end)
      at = end + close.length
    }
    return out + decodeEntities(text.slice(at))
  }

  /** The end of a comment, CDATA or declaration; -1 if it has none; null if it is a tag. */
  #special(start: number): number | null {
    const text = this.#text
    const close = closingOf(text, start)
    if (close === null) return text.startsWith('<!', start) ? -1 : null
    const end = text.indexOf(close, start)
    return end < 0 ? -1 : end + close.length
  }

  #tag(start: number): Tag | null {
    const text = this.#text
    const closing = text[start + 1] === '/'
    nameAt.lastIndex = start + (closing ? 2 : 1)
    const found = nameAt.exec(text)
    if (!found) return null
    const name = found[0].slice(found[0].indexOf(':') + 1)
    let at = nameAt.lastIndex
    const attributes: [string, string][] = []
    for (;;) {
      attribute.lastIndex = at
      const one = attribute.exec(text)
      if (!one) break
      attributes.push([one[1] ?? '', decodeEntities(one[2] ?? one[3] ?? '')])
      at = attribute.lastIndex
    }
    while (text.charCodeAt(at) <= 32) at++
    const empty = text[at] === '/'
    if (empty) at++
    if (text[at] !== '>') return null
    this.#at = at + 1
    return { kind: closing ? 'end' : 'start', name, attributes, empty, start, end: at + 1 }
  }
}

const CDATA_END = ']]>'

/** What ends a comment, CDATA or declaration that begins here; null if none does. */
function closingOf(text: string, start: number): string | null {
  if (text.startsWith('<!--', start)) return '-->'
  if (text.startsWith('<![CDATA[', start)) return CDATA_END
  return text.startsWith('<?', start) ? '?>' : null
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(entity, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

const entity = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi
