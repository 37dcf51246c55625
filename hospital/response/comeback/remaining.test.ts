import { describe, expect, it } from 'vitest'
import { leversOn } from '#hospital/recovery/levers/levers.ts'
import { buildView } from '#hospital/register/build.ts'
import { batch, fact } from '#hospital/register/testing/batch.ts'
import { remaining } from './remaining.ts'
import type { ComebackRow, RebuiltRow } from './tables.ts'

const day = 86_400_000
const facts = (spares: number) => [
  fact('recoveryNeed', { system: '認証', first: true, safety: 3, needs: [] }),
  fact('recoveryNeed', { system: '電子カルテ', first: true, safety: 5, needs: ['認証'], terminals: 100 }),
  fact('recoveryNeed', { system: '医事', safety: 2, needs: ['認証'], terminals: 100 }),
  fact('restoreClaim', { system: '認証', hours: 10 }),
  fact('restoreClaim', { system: '電子カルテ', hours: 50 }),
  fact('restoreClaim', { system: '医事', hours: 20 }),
  fact('recoveryMeans', { name: '端末', sort: 'terminals-per-day', amount: 20 }),
  ...Array.from({ length: spares }, (_, at) => fact('device', { number: `S-${at}`, spare: true, sort: 'terminal' })),
]
const view = (spares = 0) => buildView([batch({ source: 'x', gives: ['recovery-needs'], facts: facts(spares) })], '2026-11-20')
const up = (key: string): ComebackRow => ({
  incident: 'a', kind: 'system', key, label: key, state: 'connected', since: 0, by_name: null, how: null,
})
const built = (count: number, at: number, way: RebuiltRow['way'] = 'rebuilt'): RebuiltRow => ({ incident: 'a', seq: at, way, count, happened_at: at })
const hours = (states: readonly ComebackRow[], rebuilt: readonly RebuiltRow[], now = 0, spares = 0) =>
  remaining(view(spares), { states, rebuilt }, now).path.all.plan

describe('the way back from where things stand', () => {
  it('is set by the terminals: 200 at 20 a day are ten days', () => {
    expect(hours([], [])).toBe(240)
  })

  it('counts spares, those put in and those in the cupboard, each once', () => {
    expect(hours([], [], 0, 40)).toBe(192)
    expect(hours([], [built(40, 0, 'spare')], 0, 40)).toBe(192)
  })

  it('goes on at the rate that was measured, idle days included', () => {
    const slow = [built(10, 0), built(10, day)]
    expect(remaining(view(), { states: [], rebuilt: slow }, 2 * day).terminals).toMatchObject({ rebuilt: 20, measuredPerDay: 10 })
    expect(hours([], slow, 2 * day)).toBe(18 * 24)
    expect(hours([], [built(10, 0)], day / 4)).toBe(190 / 20 * 24)
  })

  it('gives the terminals of what is up to no other system', () => {
    const all = [built(100, 0), built(0, day)]
    expect(remaining(view(), { states: [up('電子カルテ')], rebuilt: all }, day / 4).terminals).toMatchObject({ needed: 200, left: 100, daysLeft: 5 })
    expect(remaining(view(), { states: [up('電子カルテ')], rebuilt: all }, day / 4).picture.systems)
      .toEqual(expect.arrayContaining([expect.objectContaining({ key: '医事', terminals: 100 }), expect.objectContaining({ key: '認証', terminals: 0 })]))
    expect(remaining(view(), { states: [], rebuilt: all }, day / 4).terminals).toMatchObject({ needed: 200, left: 100, daysLeft: 5 })
  })

  it('a rebuilt one waits for its terminals only, and holds up nobody', () => {
    const cleaned = (key: string): ComebackRow => ({ ...up(key), state: 'cleaned' })
    const ends = (states: readonly ComebackRow[]) =>
      Object.fromEntries(remaining(view(), { states, rebuilt: [built(200, 0)] }, 0).path.systems.map(({ name, usable }) => [name, usable.plan]))
    expect(ends([])).toEqual({ 認証: 10, 医事: 30, 電子カルテ: 60 })
    expect(ends([cleaned('認証')])).toEqual({ 認証: 0, 医事: 20, 電子カルテ: 50 })
  })

  it('its levers are those of what is left', () => {
    const { picture } = remaining(view(), { states: [up('認証'), up('医事')], rebuilt: [built(100, 0)] }, 0)
    expect(leversOn(picture)).toMatchObject([{ sort: 'terminals-per-day', savesHours: 60 }, { sort: 'rehearse', about: '電子カルテ' }])
  })

  it('leaves out what is up, and waits for it no more', () => {
    expect(remaining(view(), { states: [up('認証')], rebuilt: [] }, 0).path.systems.map(({ name }) => name).toSorted()).toEqual(['医事', '電子カルテ'])
    expect(remaining(view(), { states: [up('認証')], rebuilt: [] }, 0).path.notes).toEqual(
      remaining(view(), { states: [], rebuilt: [] }, 0).path.notes,
    )
    expect(hours([up('認証'), up('医事')], [built(100, 0)])).toBe(120)
    expect(hours(['認証', '医事', '電子カルテ'].map(up), [built(200, 0)])).toBe(0)
  })

  it('goes on with the terminals when all servers are back', () => {
    const back = ['認証', '医事', '電子カルテ'].map(up)
    expect(hours(back, [built(40, 0)])).toBe(192)
    expect(remaining(view(), { states: back, rebuilt: [built(40, 0)] }, 0).path.critical.map(({ part }) => part)).not.toContain('build')
  })
})
