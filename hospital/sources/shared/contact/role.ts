// Who somebody in a list of contacts is to the hospital, from whatever cells speak of it.
import { fold } from '#engines/japanese'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import {
  bodyWords, companyWords, deputyInside, deputyWords, mainInside, mainWords, otherBodyWords, roleWords,
} from './role.words.ts'

type Contact = Attributes['contact']
export interface Told {
  readonly role?: string | undefined
  readonly title?: string | undefined
  readonly department?: string | undefined
  readonly organisation?: string | undefined
  readonly name?: string | undefined
  readonly vendor?: string | undefined
}
export type Role = Partial<Pick<Contact, 'role' | 'body'>>

const folded = <K extends string>(table: readonly (readonly [K, readonly string[]])[]) =>
  table.map(([key, words]) => [key, words.map(wordOf)] as const)
const bodies = folded(bodyWords)
const roles = folded(roleWords)
const others = otherBodyWords.map(wordOf)
const forms = companyWords.map((form) => fold(form))
const deputies = deputyWords.map((word) => fold(word))
const mains = mainWords.map((word) => fold(word))

/** Empty where nothing tells. A role that is written counts more than a title, a title more than a department. */
export function roleOf({ role, title, department, organisation, name, vendor }: Told): Role {
  const outside = [role, organisation, name, department].flatMap((text) => bodyOf(text) ?? [])
  const first = outside.find((one) => one.body !== undefined) ?? outside[0]
  if (first) return first
  const written = roleIn(role)
  if (written) return { role: written }
  if (vendor !== undefined || isCompany(organisation)) return { role: 'vendor' }
  const told = roleIn(title) ?? roleIn(department) ?? (name === undefined ? roleIn(organisation) : undefined)
  return told ? { role: told } : {}
}

/** 正 or 副, from a cell of its own or from within the role. */
export function orderOf(order: string | undefined, role: string | undefined): Contact['order'] | undefined {
  const own = fold(order ?? '')
  if (own !== '') {
    if (deputies.some((word) => own === word || (word.length > 1 && own.includes(word)))) return 'deputy'
    if (mains.some((word) => own === word || (word.length > 1 && own.includes(word)))) return 'main'
  }
  const inside = fold(role ?? '')
  if (deputies.some((word) => word.length > 1 && inside.includes(word)) || deputyInside.test(inside))
    return 'deputy'
  return mainInside.test(inside) ? 'main' : undefined
}

function isCompany(text: string | undefined): boolean {
  const plain = fold(text ?? '')
  return forms.some((form) => plain.includes(form))
}

function bodyOf(text: string | undefined): Role | undefined {
  const plain = fold(text ?? '')
  if (plain === '') return undefined
  const body = bodies.find(([, words]) => words.some((word) => word(plain)))?.[0]
  if (body) return { role: 'outside-body', body }
  return others.some((word) => word(plain)) ? { role: 'outside-body' } : undefined
}

function roleIn(text: string | undefined): Contact['role'] | undefined {
  const plain = fold(text ?? '')
  return plain === '' ? undefined : roles.find(([, words]) => words.some((word) => word(plain)))?.[0]
}

type Word = (text: string) => boolean

/** Latin words whole (`ipa` is not in `participant`), Japanese ones anywhere, `^` at the start only. */
function wordOf(written: string): Word {
  const word = fold(written)
  if (word.startsWith('^')) return (text) => text.startsWith(word.slice(1))
  if (!/^[a-z -]+$/.test(word)) return (text) => text.includes(word)
  const whole = new RegExp(`(?<![a-z])${word}(?![a-z])`)
  return (text) => whole.test(text)
}
