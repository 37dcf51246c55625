// Finds what must not leave: what the register knows by name, and what gives itself away by its shape. Says where, and why.
import type { PlaceKind } from './levels.ts'
import { plain, tight, type Folded } from './redact-map.ts'
import { byShape, type Found } from './redact-patterns.ts'

/** What the register, the people of the house and the installation are called. */
export type Known = Readonly<Partial<Record<PlaceKind, readonly string[]>>>

export interface Place {
  readonly kind: PlaceKind
  /** In the text as written. */
  readonly start: number
  readonly end: number
  readonly match: string
  readonly why: 'register' | 'shape'
}

const most = 500

export function placesIn(text: string, known: Finder): readonly Place[] {
  const found: Place[] = []
  const add = (folded: Folded, why: Place['why'], one: Found) => {
    const start = folded.from[one.start]
    const end = folded.to[one.end - 1]
    if (start !== undefined && end !== undefined) found.push({ kind: one.kind, start, end, match: text.slice(start, end), why })
  }
  const names = tight(text)
  for (const one of known(names.text)) add(names, 'register', one)
  const shapes = plain(text)
  for (const one of byShape(shapes.text)) add(shapes, 'shape', one)
  return outermost(found).slice(0, most)
}

/** Of places within each other the outermost; what the register knows before what only looks like it. */
function outermost(found: readonly Place[]): readonly Place[] {
  const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.why < b.why ? -1 : 1))
  const kept: Place[] = []
  for (const one of ordered) {
    const last = kept.at(-1)
    if (last === undefined || one.end > last.end) kept.push(one)
  }
  return kept
}

export type Finder = (folded: string) => readonly Found[]

const shortest = 2
const latin = /^[\x21-\x7e]+$/

/** Looks for thousands of names at once: by their first two signs. */
export function finderOf(known: Known): Finder {
  const byStart = new Map<string, { readonly name: string; readonly kind: PlaceKind }[]>()
  const seen = new Set<string>()
  for (const [kind, names] of Object.entries(known)) {
    for (const written of names) {
      for (const part of partsOf(written)) {
        const name = tight(part).text
        // A latin word of two letters stands in every sentence.
        if (name.length < shortest || (latin.test(name) && name.length < 3) || seen.has(name)) continue
        seen.add(name)
        const start = name.slice(0, 2)
        // The cast: keys of `known` are its kinds.
        byStart.set(start, [...(byStart.get(start) ?? []), { name, kind: kind as PlaceKind }])
      }
    }
  }
  return (text) => {
    const found: Found[] = []
    for (let at = 0; at < text.length - 1; at++) {
      for (const { name, kind } of byStart.get(text.slice(at, at + 2)) ?? []) {
        if (text.startsWith(name, at) && alone(text, at, name)) found.push({ kind, start: at, end: at + name.length })
      }
    }
    return found
  }
}

/** 田中 太郎 is also called 田中. */
function partsOf(written: string): readonly string[] {
  const parts = written.trim().split(/[\s\u3000]+/)
  return parts.length > 1 ? [written, ...parts.filter((one) => [...one].length >= shortest)] : [written]
}

/** `sato` is not found in `satoshi`, but is in 「satoさん」. */
function alone(text: string, at: number, name: string): boolean {
  if (!latin.test(name)) return true
  const word = /[a-z0-9]/
  const before = text[at - 1] ?? ''
  const after = text[at + name.length] ?? ''
  return !(word.test(before) && word.test(name[0] ?? '')) && !(word.test(after) && word.test(name.at(-1) ?? ''))
}
