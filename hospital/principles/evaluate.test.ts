// All principles under real editions: the worked comparison, verdicts that add up, and ten thousand accounts.
import { describe, expect, test } from 'vitest'
import { bundledRulebook, bundledRulebooks } from '#hospital/rulebooks/load.ts'
import type { Rulebook } from '#hospital/rulebooks/schema.ts'
import { evaluate, worst } from './evaluate.ts'
import { principles } from './index.ts'
import { domain, file, groups, register, row, sid, user, users, viewOf } from './testing/register.ts'

const book = (id: string): Rulebook => {
  const found = bundledRulebook(id)
  if (!found) throw new Error(`no rulebook ${id}`)
  return found
}

describe('a 9-character password changed 8 months ago', () => {
  const sato = user('sato', { displayName: '佐藤 花子', passwordSetAt: '2026-03-20', passwordLength: 9, passwordKinds: 1 })
  const view = viewOf(register(users(sato)))
  test.each([
    ['leaflet-2023', 'fail', 'password-age.weakOld'],
    ['checklist-r7', 'unknown', 'password-age.noInterval'],
    ['guideline-6.0', 'fail', 'password-age.old'],
    ['guideline-7.0', 'notApplicable', 'check.dropped'],
  ])('%s: %s', (edition, verdict, code) => {
    const [first] = evaluate(view, [book(edition)]).principles
    const answer = first?.checks.find((one) => one.id === 'password-age')
    expect(answer).toMatchObject({ edition, verdict })
    const said = [...(answer?.reasons ?? []), ...(answer?.subjects.flatMap((one) => one.reasons) ?? [])]
    expect(said.map((one) => one.code)).toContain(code)
  })
  test('not weak, and the leaflet has nothing to say', () => {
    const strong = viewOf(
      register(users(user('sato', { passwordSetAt: '2026-03-20', passwordLength: 9, passwordKinds: 3 }))),
    )
    const [first] = evaluate(strong, [book('leaflet-2023')]).principles
    expect(first?.checks.find((one) => one.id === 'password-age')?.verdict).toBe('pass')
  })
  test('with the hospital\'s own interval the checklist can be answered', () => {
    const rules = file('password-policy', [row('passwordPolicy', { realm: domain, minLength: 8, maxAgeDays: 180 })])
    const [first] = evaluate(viewOf(register(users(sato), rules)), [book('checklist-r7')]).principles
    expect(first?.checks.find((one) => one.id === 'password-age')?.verdict).toBe('fail')
  })
})

describe('verdicts add up', () => {
  test('one fault outweighs all, one doubt outweighs a pass', () => {
    expect(worst(['pass', 'unknown', 'fail'])).toBe('fail')
    expect(worst(['pass', 'unknown', 'notApplicable'])).toBe('unknown')
    expect(worst(['pass', 'notApplicable'])).toBe('pass')
    expect(worst(['notApplicable'])).toBe('notApplicable')
    expect(worst([])).toBe('notApplicable')
  })
  test('an empty house: nine duties, none passed, each saying which file would tell', () => {
    const { principles: nine } = evaluate(viewOf(register()), bundledRulebooks())
    expect(nine.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const one of nine) {
      expect(one.verdict).toBe('unknown')
      expect(one.checks.length).toBeGreaterThan(0)
      for (const check of one.checks.filter(({ verdict }) => verdict === 'unknown')) {
        expect(check.reasons.some(({ code }) => code.startsWith('needs.')), check.id).toBe(true)
      }
    }
  })
  test('a full hospital without faults still does not pass what nobody can tell', () => {
    const { principles: nine } = evaluate(viewOf(register(users(user('sato')))), bundledRulebooks())
    expect(nine.filter((one) => one.number > 2).every((one) => one.verdict === 'unknown')).toBe(true)
  })
  test('every check, edition and item has one answer', () => {
    const [first] = evaluate(viewOf(register(users(user('sato')))), bundledRulebooks()).principles
    const places = first?.checks.map((one) => `${one.edition} ${one.item} ${one.id}`) ?? []
    expect(new Set(places).size).toBe(places.length)
    expect(places).toContain('guideline-7.0 7.0-パスワード-1 password-age')
  })
  test('a check no principle has is not passed over', () => {
    const plain = book('checklist-r7')
    const [item] = plain.items.filter((one) => one.id === '2-⑤')
    if (!item) throw new Error('2-⑤ is gone')
    const odd = { ...plain, items: [{ ...item, asks: [{ check: 'no-such-check', limits: {} }] }] }
    const [first] = evaluate(viewOf(register(users(user('sato')))), [odd]).principles
    expect(first?.verdict).toBe('unknown')
    expect(first?.checks)
      .toMatchObject([{ id: 'no-such-check', verdict: 'unknown', reasons: [{ code: 'check.noSuch' }] }])
  })
  test('no edition, no question: only what nobody can tell is left', () => {
    const { principles: nine } = evaluate(viewOf(register(users(user('sato')))), [])
    expect(nine[0]?.verdict).toBe('notApplicable')
    expect(nine[4]?.verdict).toBe('unknown')
  })
})

test('10,000 accounts, every check, every bundled edition', () => {
  const people = Array.from(
    { length: 10_000 }, (_, at) => ({ id: `${10_000 + at}`, name: `佐藤 ${String.fromCodePoint(0x4e00 + at)}` }),
  )
  const house = register(
    users(...people.map(({ id, name }, at) => user(`u${id}`, {
      displayName: name, employeeId: id, department: `${at % 40}病棟`, memberOf: [`GG_${at % 40}病棟`],
      lastLogonAt: at % 50 === 0 ? '2025-01-01' : '2026-11-01',
    }))),
    file(
      'staff', people.map(({ id, name }, at) => row('person', { employeeId: id, name, department: `${at % 40}病棟` })),
    ),
    file(
      'leavers',
      people.slice(0, 300).map(({ id, name }) => row('person', { employeeId: id, name, leftOn: '2026-09-30' })),
    ),
    file('transfers', people.slice(300, 800).map(({ id, name }, at) =>
      row(
        'person', { employeeId: id, name, movedOn: '2026-06-01', fromDepartment: `${at % 40}病棟`, toDepartment: '外来' },
      ))),
    file(
      'password-policy',
      [row('passwordPolicy', { realm: domain, minLength: 8, complexity: true, maxAgeDays: 90, lockoutThreshold: 0 })],
    ),
    file('hospital-profile', [row('hospital', { name: '見本病院', romaji: 'Mihon Hospital' })]),
    groups(row('group', { realm: domain, name: 'Domain Admins', sid: sid(512), members: ['u10001', 'u10002'] })),
  )
  const { principles: nine } = evaluate(viewOf(house), bundledRulebooks())
  expect(nine[0]?.checks.find((one) => one.id === 'leavers-enabled')?.subjects).toHaveLength(300)
}, 30_000)

test('ids of principles and checks are one each', () => {
  const ids = principles.flatMap((one) => one.checks.map((check) => check.id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toHaveLength(46)
})
