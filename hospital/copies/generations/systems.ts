// Systems by their copies: what is planned for each, what is there of each, newest first.
import { fold, foldName } from '#engines/japanese'
import { perView } from '#hospital/register/per-view.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { dayAt } from '../moments.ts'
import { copiesOf, type Copy } from './copies.ts'
import { orderWords, otherThanRecords, receiptWords, recordWords } from './systems.words.ts'

export type Sort = 'records' | 'orders' | 'receipts' | 'other'

export interface System {
  readonly key: string
  readonly name: string
  /** As the list of systems tells it. */
  readonly entity: Entity<'system'> | undefined
  readonly sort: Sort
  readonly need: Entity<'recoveryNeed'> | undefined
  readonly plans: readonly Entity<'backupPlan'>[]
  /** Newest first. */
  readonly copies: readonly Copy[]
}

/** A generation as one system counts it: 1 is the newest point in time. */
export interface Placed extends Copy {
  readonly system: System
  readonly position: number
}

/** Listed, planned for, or found in a copy: whoever named it. */
export const systemsOf = perView(read)

function read(view: RegisterView): readonly System[] {
  const names = new Map<string, string>()
  const name = (told: string | undefined) => {
    if (told !== undefined) names.getOrInsert(foldName(told), told)
  }
  const listed = new Map(view.all('system').map((one) => [foldName(one.is.name ?? one.key), one]))
  for (const { is, key } of listed.values()) name(is.name ?? key)
  for (const { is } of view.all('backupPlan')) name(is.system)
  for (const { is } of view.all('recoveryNeed')) name(is.system)
  const copies = copiesOf(view)
  for (const { systems } of copies) systems.forEach(name)
  for (const { is } of view.all('repository')) is.systems?.forEach(name)
  const bySystem = new Map<string, Copy[]>()
  for (const copy of copies) for (const key of new Set(copy.systems.map(foldName))) {
    bySystem.getOrInsertComputed(key, () => []).push(copy)
  }
  const plans = Map.groupBy(view.all('backupPlan'), ({ is }) => foldName(is.system ?? ''))
  const needs = new Map(view.all('recoveryNeed').map((one) => [foldName(one.is.system ?? ''), one]))
  return [...names].map(([key, label]) => {
    const entity = listed.get(key)
    return {
      key, name: label, entity, sort: sortOf(label, entity?.is.category), need: needs.get(key),
      plans: plans.get(key) ?? [],
      copies: bySystem.get(key) ?? [],
    }
  })
}

/** Copies that stand in no system's row, as nobody says what is in them. */
export function unassigned(view: RegisterView): readonly Copy[] {
  return copiesOf(view).filter(({ systems }) => systems.length === 0)
}

function sortOf(name: string, category = ''): Sort {
  for (const text of [fold(name), fold(category)]) {
    if (has(text, recordWords) && !has(text, otherThanRecords)) return 'records'
    if (has(text, orderWords)) return 'orders'
    if (has(text, receiptWords)) return 'receipts'
  }
  return 'other'
}

/** Words of Latin letters stand alone: `emr` is not in `premreg`. */
function has(text: string, words: readonly string[]): boolean {
  return words.map(fold).some((word) =>
    /^[a-z]+$/.test(word) ? text.split(/[^a-z]+/).includes(word) : text.includes(word))
}

/**
 * Each copy with its place. What was taken on one day into two repositories is one generation; two of one day in one
 * repository are two.
 */
export function placed(system: System): readonly Placed[] {
  const ordinals = new Map<string, number>()
  const points = new Map<string, number>()
  return system.copies.map((copy) => {
    const day = Number.isNaN(copy.at) ? copy.key : dayAt(copy.at)
    const nth = (ordinals.get(`${day} ${copy.repository}`) ?? 0) + 1
    ordinals.set(`${day} ${copy.repository}`, nth)
    const position = points.getOrInsertComputed(`${day} ${nth}`, () => points.size + 1)
    return { ...copy, system, position }
  })
}

export function named({ name, entity }: System) {
  return { kind: 'system' as const, key: entity?.key ?? foldName(name), label: name }
}

/** SOURCE: checklist manual (R6 p.5): a place without medical information systems skips all other items. */
export function hasNoSystems(view: RegisterView): boolean {
  return view.batches('systems').length > 0 && systemsOf(view).length === 0 && copiesOf(view).length === 0
    && view.all('account').length === 0
}

/** Unimportant ones nobody planned for may go without. */
export function matters({ entity, sort, plans }: System): boolean {
  return entity?.is.importance !== 'low' || sort !== 'other' || plans.length > 0
}
