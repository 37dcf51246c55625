// What the hospital says about itself: `hospital.json`.
import { decode, detectEncoding } from '#engines/japanese'
import { sniff } from '#engines/tabular'
import type { FactOf, Problem } from '#hospital/register/fact.ts'
import { checkedFact } from '#hospital/register/validate.ts'
import type { Input, Item, Source } from '../source.ts'
import { say as sayShared } from '../shared/text.ts'
import { say, text } from './text.ts'

const maxBytes = 1024 * 1024
const own = ['kana', 'romaji', 'alsoCalled', 'beds', 'director']

export const hospitalProfile: Source = {
  id: 'hospital-profile',
  version: 1,
  gives: ['hospital-profile', 'documents'],
  text,
  recognise(sample) {
    if (sniff(sample.head, sample.name).format !== 'json') return { confidence: 0, why: sayShared('source.not-this-text') }
    const content = decode(sample.head, detectEncoding(sample.head).encoding)
    const keys = own.filter((key) => content.includes(`"${key}"`)).length
    const named = /^hospital.*\.json$/i.test(sample.name) && /"name"\s*:/.test(content)
    const confidence = /"name"\s*:/.test(content) && keys >= 2 ? 0.9 : named ? 0.8 : 0
    return { confidence, why: confidence > 0 ? say('hospital-profile.by-keys') : sayShared('source.not-this-text') }
  },
  async *read(input: Input): AsyncIterable<Item> {
    if (input.size > maxBytes) {
      yield lost('hospital-profile.too-large')
      return
    }
    const bytes = await input.slice(0, input.size)
    const content = decode(bytes, detectEncoding(bytes).encoding).replace(/^\ufeff/, '')
    const parsed = parse(content)
    if (!parsed.ok) {
      yield lost('hospital-profile.not-json', parsed.reason)
      return
    }
    const { documents, ...profile } = parsed.value
    const listed = Array.isArray(documents) ? documents : []
    yield { type: 'reading', reading: { mode: 'snapshot', scope: '', gives: listed.length > 0 ? ['hospital-profile', 'documents'] : ['hospital-profile'] } }
    yield* items(checkedFact('hospital', picked(profile), null))
    for (const one of listed) {
      if (typeof one === 'object' && one !== null) yield* items(checkedFact('document', one, null))
    }
  },
}

type Parsed = { readonly ok: true; readonly value: Record<string, unknown> } | { readonly ok: false; readonly reason: string }

function parse(content: string): Parsed {
  try {
    const value: unknown = JSON.parse(content)
    // JSON with braces around it: its keys are texts.
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ok: true, value: value as Record<string, unknown> }
    return { ok: false, reason: 'not an object' }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message.slice(0, 100) : 'unreadable' }
  }
}

/** Fields of other versions are left alone. */
function picked(profile: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(profile).filter(([key, value]) => (key === 'name' || own.includes(key)) && value !== null))
}

function lost(code: 'hospital-profile.too-large' | 'hospital-profile.not-json', reason?: string): Item {
  return { type: 'problem', problem: { row: null, message: say(code, reason === undefined ? undefined : { reason }), weight: 'lost' } }
}

function items({ fact, problems }: { readonly fact: FactOf<'hospital' | 'document'> | null; readonly problems: readonly Problem[] }): Item[] {
  const told: Item[] = problems.map((problem) => ({ type: 'problem', problem }))
  // FactOf of two kinds is one of the facts.
  return fact ? [...told, { type: 'fact', fact } as Item] : told
}
