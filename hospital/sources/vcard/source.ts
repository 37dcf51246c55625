// Contacts of a telephone or a mail program, as vCard.
import { sniff } from '#engines/tabular'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import { shortened } from '#hospital/register/validate.ts'
import type { Input, Item, Source } from '../source.ts'
import { say as sayShared } from '../shared/text.ts'
import { titleOf } from '../shared/titles.ts'
import { contactOf } from './card.ts'
import { propertiesIn, type Property } from './lines.ts'
import { say, text } from './text.ts'

const maxBytes = 64 * 1024 * 1024

export const vcard: Source = {
  id: 'vcard',
  version: 1,
  gives: ['contacts', 'outside-bodies', 'vendors'],
  text,
  recognise(sample) {
    const sniffed = sniff(sample.head, sample.name)
    const is =
      sniffed.format === 'vcard'
      || (sniffed.firstLines ?? []).slice(0, 5).some((line) => /^begin:vcard\s*$/i.test(line.trim()))
    return is
      ? { confidence: 1, why: say('vcard.by-cards') }
      : { confidence: 0, why: sayShared('source.not-this-text') }
  },
  async *read(input: Input): AsyncIterable<Item> {
    if (input.size > maxBytes) return yield lost(null, 'vcard.too-large')
    const gives = new Set<EvidenceKind>()
    let card: { readonly line: number; readonly properties: Property[] } | null = null
    for (const property of propertiesIn(await input.slice(0, input.size))) {
      const value = property.value.trim().toUpperCase()
      if (property.name === 'BEGIN' && value === 'VCARD') {
        if (card) yield lost(card.line, 'vcard.card-unclosed')
        card = { line: property.line, properties: [] }
      } else if (property.name === 'END' && value === 'VCARD' && card) {
        yield* contact(card.properties, card.line, gives)
        card = null
      } else if (card && card.properties.length < 500) card.properties.push(property)
    }
    if (card) yield lost(card.line, 'vcard.card-unclosed')
    const reading = { mode: 'snapshot', scope: titleOf(input.name) } as const
    yield { type: 'reading', reading: gives.size > 0 ? { ...reading, gives: [...gives] } : reading }
  },
}

function* contact(card: readonly Property[], line: number, gives: Set<EvidenceKind>): Iterable<Item> {
  const { fact, problems } = contactOf(card, line)
  if (fact === null) return yield lost(line, 'vcard.nameless')
  for (const problem of problems) yield { type: 'problem', problem }
  const { role, name, organisation } = fact.attributes
  const called = shortened(name ?? organisation ?? '')
  if (role === undefined)
    yield {
      type: 'problem',
      problem: { row: line, message: say('vcard.role-unknown'), value: called, weight: 'note' },
    }
  if (called.includes('\ufffd'))
    yield {
      type: 'problem',
      problem: { row: line, message: say('vcard.undecodable'), value: called, weight: 'note' },
    }
  gives.add(role === 'outside-body' ? 'outside-bodies' : role === 'vendor' ? 'vendors' : 'contacts')
  yield { type: 'fact', fact }
}

function lost(row: number | null, code: 'vcard.too-large' | 'vcard.card-unclosed' | 'vcard.nameless'): Item {
  return { type: 'problem', problem: { row, message: say(code), weight: 'lost' } }
}
