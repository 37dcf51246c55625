import { describe, expect, it } from 'vitest'
import { buildView } from './build.ts'
import type { Attributes } from './vocabulary/index.ts'
import { batch, fact } from './testing/batch.ts'

type Person = Partial<Attributes['person']>
const staff = (observedAt: string, ...people: Person[]) =>
  batch({ source: 'staff', gives: ['staff'], observedAt, facts: people.map((one) => fact('person', one)) })
const leavers = (...people: Person[]) =>
  batch({ source: 'leavers', gives: ['leavers'], mode: 'additive', facts: people.map((one) => fact('person', one)) })
const people = (...batches: Parameters<typeof buildView>[0][number][]) => buildView(batches, '2026-11-20').all('person')

describe('people listed by name', () => {
  it('join the one number that bears the name, in any spelling', () => {
    const found = people(
      staff('2026-03-01', { employeeId: '00123', name: '髙﨑　花子', department: '外来' }),
      leavers({ name: '高崎 花子', leftOn: '2026-03-31' }),
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ key: '#123', is: { leftOn: '2026-03-31', department: '外来' }, conflicts: [] })
  })

  it('join by number whatever became of the leading zeros and the width', () => {
    expect(people(staff('2026-03-01', { employeeId: '００123', name: 'A' }), leavers({ employeeId: '123', leftOn: '2026-03-31' }))).toHaveLength(1)
  })

  it.each<[string, Person[], Person[]]>([
    ['two people bear the name', [{ employeeId: '1', name: '佐藤 健' }, { employeeId: '2', name: '佐藤 健' }], [{ name: '佐藤 健' }]],
    ['the list names two', [{ employeeId: '1', name: '佐藤 健' }], [{ name: '佐藤 健', department: 'A' }, { name: '佐藤 健', department: 'B' }]],
    ['they are read differently', [{ employeeId: '1', name: '東 健', kana: 'ヒガシ ケン' }], [{ name: '東 健', kana: 'アズマ ケン' }]],
    ['their departments differ', [{ employeeId: '1', name: '東 健', department: '外来' }], [{ name: '東 健', department: '検査科' }]],
    ['the number joined after the other left', [{ employeeId: '1', name: '東 健', joinedOn: '2026-04-01' }], [{ name: '東 健', leftOn: '2026-03-31' }]],
  ])('stay apart where %s', (_why, listed, left) => {
    expect(people(staff('2026-03-01', ...listed), leavers(...left))).toHaveLength(listed.length + left.length)
  })

  it('stay apart where a newer staff list still shows the number at work', () => {
    const left = leavers({ name: '東 健', leftOn: '2026-03-31' })
    expect(people(staff('2026-10-01', { employeeId: '1', name: '東 健' }), left)).toHaveLength(2)
    expect(people(staff('2026-03-01', { employeeId: '1', name: '東 健' }), left)).toHaveLength(1)
  })

  it('join without any number, across lists', () => {
    const moved = batch({ source: 'transfers', gives: ['transfers'], mode: 'additive', facts: [fact('person', { name: '東健', movedOn: '2026-02-01' })] })
    const found = people(staff('2026-03-01', { name: '東 健', department: '外来' }), leavers({ name: '東 健', leftOn: '2026-03-31' }), moved)
    expect(found).toMatchObject([{ is: { department: '外来', leftOn: '2026-03-31', movedOn: '2026-02-01' } }])
    expect(people(staff('2026-03-01', { name: '東 健', department: '外来' }, { name: '東 健', department: '検査科' }), leavers({ name: '東 健', leftOn: '2026-03-31' }))).toHaveLength(3)
  })

  it('may be in another department where the reading agrees', () => {
    const kana = 'ヒガシ ケン'
    expect(people(staff('2026-03-01', { employeeId: '1', name: '東 健', kana, department: '外来' }), leavers({ name: '東 健', kana, department: '看護部' }))).toHaveLength(1)
  })
})

it('shows the latest of two moves, and calls them no disagreement', () => {
  const moves = batch({
    source: 'transfers', gives: ['transfers'], mode: 'additive',
    facts: [
      fact('person', { employeeId: '1', movedOn: '2026-10-01', toDepartment: '手術室' }),
      fact('person', { employeeId: '1', movedOn: '2026-04-01', toDepartment: '病棟' }),
    ],
  })
  const older = { ...moves, facts: [...moves.facts].reverse() }
  for (const one of [moves, older]) {
    expect(people(one)).toMatchObject([{ is: { movedOn: '2026-10-01', toDepartment: '手術室' }, conflicts: [] }])
  }
})
