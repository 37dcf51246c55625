// One id, one rule: the first stays, the same again is mentioned, another under its id is refused.
import { isDeepStrictEqual } from 'node:util'
import type { RefusalCode, WarningCode } from '../faults.ts'
import type { Rule } from '../rule.ts'
import type { Told } from './references.ts'

export interface Unique {
  readonly rules: readonly Rule[]
  readonly refused: readonly Told<RefusalCode>[]
  readonly warned: readonly Told<WarningCode>[]
}

export function duplicates(rules: readonly Rule[]): Unique {
  const first = new Map<string, Rule>()
  const kept: Rule[] = []
  const refused: Told<RefusalCode>[] = []
  const warned: Told<WarningCode>[] = []
  for (const rule of rules) {
    const id = rule.id?.toLowerCase()
    const known = id === undefined ? undefined : first.get(id)
    if (id === undefined || known === undefined) {
      if (id !== undefined) first.set(id, rule)
      kept.push(rule)
      continue
    }
    const params = { id, path: known.place.path, line: known.place.line }
    if (saysTheSame(rule, known)) warned.push({ rule, code: 'duplicateRule', params })
    else if (rule.place.path === known.place.path && rule.title === known.title) {
      // Documents under one global heading share its id: the later ones go on without.
      kept.push({ ...rule, id: null })
      warned.push({ rule, code: 'sharedId', params })
    } else refused.push({ rule, code: 'duplicateId', params })
  }
  return { rules: kept, refused, warned }
}

function saysTheSame(one: Rule, other: Rule): boolean {
  return isDeepStrictEqual({ ...one, place: null }, { ...other, place: null })
}
