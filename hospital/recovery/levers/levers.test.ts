import { describe, expect, it } from 'vitest'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { hospitalCurve, systemCurve } from './curve.ts'
import { leversOf } from './levers.ts'

const need = (system: string, more: Partial<Attributes['recoveryNeed']> = {}) =>
  row('recoveryNeed', { system, data: 'database', bytes: 1e11, files: 10, ...more })
const rehearsal = (id: string, day: number, hours: number) => {
  const at = (hour: number) => new Date(Date.UTC(2026, 0, day) + hour * 3_600_000).toISOString()
  return row('rehearsal', {
    id,
    title: id,
    sort: 'system',
    system: '電子カルテ',
    data: 'database',
    outcome: 'came-back',
    bytes: 1e11,
    files: 10,
    declaredAt: at(0),
    inHandAt: at(1),
    readableAt: at(1),
    dataStartedAt: at(1),
    dataInAt: at(hours - 1),
    consistentAt: at(hours - 1),
    upAt: at(hours - 1),
    smokeTestedAt: at(hours - 1),
    handedOverAt: at(hours),
  })
}
const claim = row('restoreClaim', { vendor: '㈱カルテ', system: '電子カルテ', hours: 336, saidOn: '2025-12-01' })
const viewWith = (...rows: Parameters<typeof file>[1][number][]) =>
  viewOf(register(file(['recovery-needs', 'rehearsals', 'restore-claims'], rows)))
const drive = (more: Partial<Attributes['recoveryMeans']> = {}) =>
  row('recoveryMeans', { name: 'RDX装置', sort: 'drive', amount: 1, ...more })
const people = row('recoveryMeans', { name: '情報係', sort: 'people', amount: 6 })
const two = [
  need('電子カルテ', { first: true }),
  need('会計'),
  rehearsal('一回目', 10, 33),
  rehearsal('二回目', 20, 31),
  people,
]

describe('levers', () => {
  it('says what each more hour costs, the most hours for a yen first', () => {
    const levers = leversOf(viewWith(...two, drive({ moreAmount: 1, moreYen: 93_000, pricedOn: '2026-10-01' })))
    expect(levers[0]).toMatchObject({ sort: 'drive', about: 'RDX装置', yen: 93_000, pricedOn: '2026-10-01' })
    expect(levers[0]?.savesHours).toBeCloseTo(31, 5)
    expect(levers[0]?.yenPerHour).toBeCloseTo(3000, 0)
    expect(levers.every(({ savesHours, savesFirstHours }) => (savesHours ?? 0) > 0 || (savesFirstHours ?? 0) > 0)).toBe(
      true,
    )
  })

  it('takes the price of a drive from what was offered, and says nothing where nobody asked', () => {
    const offer = row('offer', {
      name: 'RDX 4TB',
      sort: 'rdx',
      capacityBytes: 4e12,
      yen: 60_000,
      driveYen: 40_000,
      pricedOn: '2026-09-01',
    })
    expect(leversOf(viewWith(...two, drive(), offer))[0]).toMatchObject({
      sort: 'drive',
      yen: 40_000,
      pricedOn: '2026-09-01',
    })
    expect(leversOf(viewWith(...two, drive()))[0]).toMatchObject({ sort: 'drive', yen: null, yenPerHour: null })
  })

  it('counts a rehearsal of a system that only a vendor speaks of as what would become known', () => {
    const levers = leversOf(
      viewWith(
        need('検査', { data: 'images' }),
        row('restoreClaim', { vendor: 'ラボ', system: '検査', hours: 336, saidOn: '2026-01-01' }),
      ),
    )
    expect(levers).toMatchObject([
      {
        sort: 'rehearse',
        about: '検査',
        savesHours: null,
        message: { code: 'recovery.lever.rehearse-claimed', params: { hours: 336 } },
      },
    ])
  })

  it('weighs a viewer by the hours until people can read', () => {
    const levers = leversOf(viewWith(...two, drive({ amount: 2 })), {
      viewer: { share: 0.1, terminals: 5, yen: 0, pricedOn: null },
    })
    const viewer = levers.find(({ sort }) => sort === 'viewer')
    expect(viewer?.savesFirstHours).toBeCloseTo(31 * 0.9, 0)
    expect(viewer?.yenPerHour).toBe(0)
  })
})

describe("the director's curve", () => {
  it('goes from the word of the vendor over what rehearsals needed to what the next step would save', () => {
    const { points } = hospitalCurve(viewWith(...two, claim, drive({ moreAmount: 1, moreYen: 93_000 })))
    expect(points.map(({ sort }) => sort)).toEqual(['claimed', 'rehearsed', 'rehearsed', 'now', 'next'])
    expect(points.slice(0, 3)).toMatchObject([
      { hours: 336, vendor: '㈱カルテ' },
      { hours: 33, on: '2026-01-10' },
      { hours: 31, system: '電子カルテ' },
    ])
    const [now, next] = points.slice(3)
    if (now?.sort !== 'now' || next?.sort !== 'next') throw new Error('now and next')
    expect(now.hours.plan - next.hours).toBeCloseTo(next.lever.savesHours ?? 0)
  })

  it('of one system shows no claim as an estimate', () => {
    expect(
      systemCurve(
        viewWith(need('検査', { data: 'images' }), row('restoreClaim', { vendor: 'ラボ', system: '検査', hours: 48 })),
        '検査',
      ).points,
    ).toMatchObject([{ sort: 'claimed', hours: 48, on: null }])
    expect(systemCurve(viewWith(...two, claim), '電子カルテ').points.map(({ sort }) => sort)).toEqual([
      'claimed',
      'rehearsed',
      'rehearsed',
      'now',
    ])
  })
})
