// What both OSCAL documents share: version, our own properties, metadata, control ids that are valid tokens.
import type { Rulebook } from '../schema.ts'
import { uuid } from './uuid.ts'

export const oscalVersion = '1.1.2'
const ownNames = 'urn:x-kokoroe:oscal:1'

export interface Prop {
  readonly name: string
  readonly ns: string
  readonly value: string
  readonly class?: string
  readonly remarks?: string
}

export function prop(name: string, value: string, remarks?: string): Prop {
  return { name, ns: ownNames, value, ...(remarks === undefined ? {} : { remarks }) }
}

export interface Metadata {
  readonly title: string
  readonly 'last-modified': string
  readonly version: string
  readonly 'oscal-version': string
  readonly props?: readonly Prop[]
  readonly parties?: readonly { readonly uuid: string; readonly type: 'organization'; readonly name: string }[]
  readonly remarks?: string
}

export interface Resource {
  readonly uuid: string
  readonly title?: string
  readonly description?: string
  readonly props?: readonly Prop[]
  readonly rlinks?: readonly {
    readonly href: string
    readonly hashes?: readonly { readonly algorithm: 'SHA-256'; readonly value: string }[]
  }[]
}

/** Control id by item id. OSCAL wants a token: ⑦ becomes 7, what does not fit `_`; two that meet are numbered. */
export function controlIds(book: Rulebook): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    book.items.map((item) => {
      const base = token(`${book.id}_${item.id}`)
      let id = base
      for (let n = 2; taken.has(id); n += 1) id = `${base}_${n}`
      taken.add(id)
      return [item.id, id]
    }),
  )
}

export function token(text: string): string {
  const safe = text.normalize('NFKC').replace(/[^\p{L}\p{N}.\-_]/gu, '_')
  return /^[\p{L}_]/u.test(safe) ? safe : `_${safe}`
}

export function publisherOf(book: Rulebook, locale: 'ja' | 'en') {
  return { uuid: uuid('publisher', book.publisher.ja), type: 'organization' as const, name: book.publisher[locale] }
}
