// Two sources that say different rules of one domain: the newest one alone is no pass.
import { expect, test } from 'vitest'
import { runCheck } from '#hospital/principles/runner.ts'
import type { Check } from '#hospital/principles/shape.ts'
import { domain, file, register, row, user, users, viewOf } from '#hospital/principles/testing/register.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { lockout } from './checks/lockout.ts'
import { passwordAge } from './checks/password-age.ts'
import { passwordComplexity } from './checks/password-complexity.ts'
import { passwordLength } from './checks/password-length.ts'
import { reversibleEncryption } from './checks/reversible-encryption.ts'

type Rules = Partial<Attributes['passwordPolicy']>

function said(source: string, rules: Rules, observedAt = '2026-11-19') {
  const read = file('password-policy', [row('passwordPolicy', { realm: domain, ...rules })], { observedAt, scope: source })
  return { ...read, source, path: source }
}

const cases: readonly [Check<never>, Rules, Rules, unknown][] = [
  [passwordLength, { minLength: 8 }, { minLength: 5 }, { minLength: 8 }],
  [passwordComplexity, { complexity: true }, { complexity: false }, {}],
  [lockout, { lockoutThreshold: 5 }, { lockoutThreshold: 0 }, { maxThreshold: 10 }],
  [reversibleEncryption, { reversibleEncryption: false }, { reversibleEncryption: true }, {}],
]

function judged(check: Check<never>, limits: unknown, ...rules: ReturnType<typeof said>[]) {
  const view = viewOf(register(...rules, users(user('sato', { reversibleEncryption: false }))))
  return runCheck(check, view, limits, { evidenceMaxAgeDays: 92 })
}

test.each(cases)('%#: a good rule and a bad one of another source cannot be told', (check, good, bad, limits) => {
  const disputed = judged(check, limits, said('secedit', good, '2026-11-20'), said('windows-net', bad))
  expect(disputed.verdict).toBe('unknown')
  expect(disputed.subjects[0]?.reasons[0]?.code).toBe('password-policy.disputed')
  expect(disputed.subjects[0]?.evidence.map(({ path }) => path).toSorted()).toEqual(['secedit', 'windows-net'])
})

test.each(cases)('%#: two that agree pass; a newer file of one source puts it right', (check, good, bad, limits) => {
  expect(judged(check, limits, said('secedit', good), said('windows-net', good)).verdict).toBe('pass')
  expect(judged(check, limits, said('secedit', good, '2026-11-20'), said('secedit', bad)).verdict).toBe('pass')
})

test('nobody is asked for a rule that is there and off', () => {
  const old = users(user('sato', { passwordSetAt: '2025-01-10' }))
  const asked = (rules: Rules) =>
    runCheck(passwordAge, viewOf(register(said('secedit', rules), old)), { maxDays: 183, weakOnly: true }, {
      evidenceMaxAgeDays: 92,
    }).reasons.map(({ code }) => code)
  expect(asked({ complexity: false })).toContain('password-age.notComplex')
  expect(asked({})).toContain('password-age.strengthUnknown')
})
