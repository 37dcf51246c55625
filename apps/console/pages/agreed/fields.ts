// What is asked of each agreement: fields in the order in which somebody who knows would tell them.
import { cutSorts, offices, stances } from '#apps/contract/agreed-words.ts'
import type { Call } from '#apps/contract/client.ts'

export type Saved = Call<'agreed.save'>['body']
export type AgreedKind = Saved['kind']

type Sort = 'line' | 'prose' | 'lines' | 'date' | 'number' | 'yes' | 'system'

export interface Field {
  readonly name: string
  readonly sort: Sort | { readonly of: readonly string[] }
  readonly required?: true
}

const must = { required: true } as const

export const fieldsOf: { readonly [K in AgreedKind]: readonly Field[] } = {
  cutPoint: [
    { name: 'name', sort: 'line', ...must }, { name: 'sort', sort: { of: cutSorts }, ...must }, { name: 'cuts', sort: 'line' }, { name: 'where', sort: 'line' },
    { name: 'how', sort: 'prose' }, { name: 'undo', sort: 'prose' }, { name: 'effect', sort: 'prose' }, { name: 'by', sort: 'line' },
    { name: 'phones', sort: 'lines' }, { name: 'confirmedOn', sort: 'date' },
  ],
  stopRule: [
    { name: 'system', sort: 'system', ...must }, { name: 'sign', sort: 'line' }, { name: 'afterMinutes', sort: 'number' },
    { name: 'declares', sort: { of: offices } }, { name: 'deputy', sort: { of: offices } }, { name: 'next', sort: 'prose' }, { name: 'agreedOn', sort: 'date' },
  ],
  substitute: [
    { name: 'system', sort: 'system', ...must }, { name: 'form', sort: 'line', ...must }, { name: 'where', sort: 'line' }, { name: 'amount', sort: 'number' },
    { name: 'steps', sort: 'prose' }, { name: 'checkedOn', sort: 'date' },
  ],
  insurance: [
    { name: 'insurer', sort: 'line', ...must }, { name: 'number', sort: 'line' }, { name: 'callFirst', sort: 'yes' }, { name: 'phones', sort: 'lines' },
    { name: 'covers', sort: 'lines' }, { name: 'excludes', sort: 'lines' }, { name: 'from', sort: 'date' }, { name: 'to', sort: 'date' },
    { name: 'limitYen', sort: 'number' },
  ],
  ransomPolicy: [
    { name: 'stance', sort: { of: stances }, ...must }, { name: 'decidedBy', sort: 'line' }, { name: 'decidedOn', sort: 'date' }, { name: 'note', sort: 'prose' },
  ],
}

/** Yes and no stand as `yes` and `no`; what nobody chose is empty. */
export type Typed = Readonly<Record<string, string>>

const between = /[\n,\u3001]/

/** What is known already, as a form begins with it. */
export function typedFrom(kind: AgreedKind, is: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(fieldsOf[kind].map(({ name, sort }) => {
    const value = is[name]
    if (sort === 'yes') return [name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : '']
    if (Array.isArray(value)) return [name, value.join('\n')]
    return [name, typeof value === 'string' || typeof value === 'number' ? String(value) : '']
  }))
}

/** Empty fields say nothing. */
export function saidBy(kind: AgreedKind, typed: Typed): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fieldsOf[kind].flatMap(({ name, sort }): (readonly [string, unknown])[] => {
    const text = (typed[name] ?? '').normalize('NFC').trim()
    if (text === '') return []
    if (sort === 'yes') return [[name, text === 'yes']]
    if (sort === 'lines') return [[name, text.split(between).map((one) => one.trim()).filter((one) => one !== '')]]
    return [[name, sort === 'number' ? Number(text.normalize('NFKC').replaceAll(',', '')) : text]]
  }))
}

/** What stood there and is empty now. The older word stays in the register: an empty field says nothing against it. */
export function emptied(kind: AgreedKind, is: Readonly<Record<string, unknown>>, typed: Typed): readonly string[] {
  const [before, now] = [saidBy(kind, typedFrom(kind, is)), saidBy(kind, typed)]
  return fieldsOf[kind].flatMap(({ name }) => (name in before && !(name in now) ? [name] : []))
}
