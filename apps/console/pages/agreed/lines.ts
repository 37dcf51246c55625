// Each agreement as one line of the page: what it is, what it says in short, and what nobody has told yet.
import type { Data } from '../../api/client.ts'
import { fieldsOf, type AgreedKind } from './fields.ts'
import type { AgreedCode } from './words.ts'

type Agreed = Data<'agreed.list'>

export interface Line {
  readonly key: string
  readonly title: string
  readonly about: string
  readonly age: 'fresh' | 'old' | 'undated'
  readonly is: Readonly<Record<string, unknown>>
  readonly missing: readonly string[]
}

/** What an agreement is of little use without. */
const needed: { readonly [K in AgreedKind]: readonly string[] } = {
  cutPoint: ['sort', 'where', 'how', 'undo', 'effect', 'by'], stopRule: ['sign', 'afterMinutes', 'declares', 'deputy', 'next'],
  substitute: ['where', 'amount', 'steps'], insurance: ['number', 'callFirst', 'phones', 'covers'], ransomPolicy: ['decidedBy'],
}
const titles: { readonly [K in AgreedKind]: readonly string[] } = {
  cutPoint: ['name'], stopRule: ['system', 'sign'], substitute: ['system', 'form'], insurance: ['insurer', 'number'], ransomPolicy: ['stance'],
}
const abouts: { readonly [K in AgreedKind]: readonly string[] } = {
  cutPoint: ['sort', 'where'], stopRule: ['declares', 'next'], substitute: ['where'], insurance: ['covers', 'phones'], ransomPolicy: ['decidedBy', 'note'],
}

export function linesOf(kind: AgreedKind, agreed: Agreed, word: (code: AgreedCode) => string): readonly Line[] {
  const rows = {
    cutPoint: agreed.cutPoints, stopRule: agreed.stopRules, substitute: agreed.substitutes, insurance: agreed.insurances,
    ransomPolicy: agreed.ransomPolicy ? [{ key: 'ransom', ...agreed.ransomPolicy }] : [],
  }[kind]
  return rows.map(({ key, is, age }) => {
    const told: Readonly<Record<string, unknown>> = is
    const text = (name: string) => shown(kind, name, told[name], word)
    return {
      key, age, is: told, title: titles[kind].map(text).filter(Boolean).join(' ') || key, about: abouts[kind].map(text).filter(Boolean).join(' / '),
      // The cast: a test asks that every field has its word.
      missing: needed[kind].filter((name) => told[name] === undefined).map((name) => word(`field.${name}` as AgreedCode)),
    }
  })
}

function shown(kind: AgreedKind, name: string, value: unknown, word: (code: AgreedCode) => string): string {
  const sort = fieldsOf[kind].find((field) => field.name === name)?.sort
  if (typeof sort === 'object' && typeof value === 'string') return word(`value.${value}` as AgreedCode)
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
