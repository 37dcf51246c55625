// INVARIANT: what is not in the files never makes an answer better. Columns and rows are taken away from a whole hospital, and no
// check may come to pass, or to "does not apply", by that.
import { expect, test } from 'vitest'
import { bundledRulebooks } from '#hospital/rulebooks/load.ts'
import type { Batch } from '#hospital/register/fact.ts'
import { evaluate } from '#hospital/principles/evaluate.ts'
import type { Verdict } from '#hospital/register/verdict.ts'
import { register, user, viewOf } from '#hospital/principles/testing/register.ts'
import { batches, clean } from './precision.fixture.ts'

const faults: Readonly<Record<string, Parameters<typeof user>[1]>> = {
  sato: { lastLogonAt: '2026-01-10', passwordSetAt: '2024-01-01', passwordNeverExpires: true, passwordNotRequired: true, reversibleEncryption: true },
  't-suzuki': { memberOf: ['GG_外来', 'GG_外科'] },
  old: { enabled: true },
  Guest: { enabled: true },
  Administrator: { lastLogonAt: '2026-11-19' },
}

/** Clean but for a fault in each check that looks at single accounts. */
const faulty = {
  ...clean,
  users: clean.users.map((one) => {
    if (one.kind !== 'account') return one
    const more = faults[one.attributes.login ?? '']
    return more === undefined ? one : user(one.attributes.login ?? '', { ...one.attributes, ...more })
  }),
  groups: clean.groups.map((one) => {
    return one.kind === 'group' && one.attributes.name === 'Domain Admins'
      ? { ...one, attributes: { ...one.attributes, members: [...(one.attributes.members ?? []), 'sato', 'svc_backup'] } } : one
  }),
}

const judge = (files: readonly Batch[]): ReadonlyMap<string, Verdict> => {
  const [accounts] = evaluate(viewOf(register(...files)), bundledRulebooks()).principles
  return new Map(accounts?.checks.map((check) => [`${check.id} ${check.edition} ${check.item}`, check.verdict]))
}

function worse(before: ReadonlyMap<string, Verdict>, after: ReadonlyMap<string, Verdict>): readonly string[] {
  return [...before].flatMap(([check, was]) => {
    const is = after.get(check) ?? 'pass'
    const better = was !== is && (is === 'pass' || is === 'notApplicable')
    return better ? [`${check}: ${was} → ${is}`] : []
  })
}

/** Without it there is no person, or a guarantee of the rules stands in for a measurement. */
const identity = new Set(['login', 'realm', 'name', 'leftOn', 'movedOn', 'passwordLength', 'sid'])

/** What the reader says of a file without a single row. */
const nothing = { row: null, message: { code: 'source.nothing' }, weight: 'lost' } as const

for (const [called, house] of [['clean', clean], ['faulty', faulty]] as const) {
  const whole = batches(house)
  const before = judge(whole)
  const cases = whole.flatMap((batch, at) => {
    const columns = new Set(batch.facts.flatMap((fact) => Object.keys(fact.attributes)))
    return [...columns].filter((column) => !identity.has(column)).map((column) => [batch.path, column, at] as const)
  })
  test.each(cases)(`${called}: %s without the column %s`, (_path, column, at) => {
    const less = whole.map((batch, place) => (place === at ? without(batch, column) : batch))
    expect(worse(before, judge(less))).toEqual([])
  })
  test.each(whole.map((batch, at) => [batch.path, at] as const))(`${called}: no %s at all`, (_path, at) => {
    expect(worse(before, judge(whole.filter((_batch, place) => place !== at)))).toEqual([])
  })
  test.each(whole.map((batch, at) => [batch.path, at] as const))(`${called}: %s with no rows`, (_path, at) => {
    const less = whole.map((batch, place) => (place === at ? { ...batch, facts: [], problems: [nothing] } : batch))
    expect(worse(before, judge(less))).toEqual([])
  })
}

function without(batch: Batch, column: string): Batch {
  const facts = batch.facts.map((fact) => {
    const { [column]: _gone, ...attributes } = fact.attributes as Record<string, unknown>
    return { ...fact, attributes }
  })
  return { ...batch, facts }
}
