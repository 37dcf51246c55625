import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import { speaker } from '#hospital/kernel/text.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { recoveryText } from '../text.ts'
import { graphOf, withNeeds } from './graph.ts'
import { recoveryPath } from './path.ts'

type Need = Partial<Attributes['recoveryNeed']>
const need = (system: string, more: Need = {}) =>
  row('recoveryNeed', { system, data: 'database', bytes: 9e9, files: 10, ownHours: 1, ...more })
const means = (sort: Attributes['recoveryMeans']['sort'], amount: number, name = sort as string) =>
  row('recoveryMeans', { name, sort, amount })
/** Two hours of data for 9 GB, and an hour of everything else. */
const rehearsal = row('rehearsal', {
  id: 'r1',
  sort: 'data',
  system: '別のもの',
  data: 'database',
  outcome: 'came-back',
  bytes: 9e9,
  files: 10,
  media: 'hdd',
  dataStartedAt: '2026-01-01T00:00:00Z',
  dataInAt: '2026-01-01T02:00:00Z',
})
const viewWith = (...rows: Parameters<typeof file>[1][number][]) =>
  viewOf(register(file(['recovery-needs', 'rehearsals'], [rehearsal, ...rows])))
const nas = (system: string) => row('backupPlan', { system, method: '丸ごと', media: 'nas' })

describe('what hangs on what', () => {
  it('puts what is needed first, tells circles and strangers, and always ends', () => {
    const graph = graphOf([
      { key: 'a', needs: ['b'] },
      { key: 'b', needs: ['c'] },
      { key: 'c', needs: ['a', 'x'] },
      { key: 'd', needs: ['a'] },
    ])
    expect(graph.circles).toEqual([['a', 'b', 'c']])
    expect(graph.strangers).toEqual([{ key: 'c', need: 'x' }])
    expect(graph.order).toEqual(['c', 'b', 'a', 'd'])
    expect([...withNeeds(graph, ['b'])].sort()).toEqual(['b', 'c'])
  })

  it('never lets a system stand before what it needs, whatever was written', () => {
    const keys = ['a', 'b', 'c', 'd', 'e']
    fc.assert(
      fc.property(fc.array(fc.subarray(keys), { minLength: 5, maxLength: 5 }), (lists) => {
        const graph = graphOf(keys.map((key, at) => ({ key, needs: lists[at] ?? [] })))
        expect([...graph.order].sort()).toEqual(keys)
        for (const [key, needs] of graph.needs) {
          for (const one of needs) expect(graph.order.indexOf(one)).toBeLessThan(graph.order.indexOf(key))
        }
      }),
    )
  })
})

describe('the recovery path', () => {
  it('adds up what waits for each other, and tells why', () => {
    const view = viewWith(
      need('認証基盤', { ownHours: 0.5 }),
      need('電子カルテ', { needs: ['認証基盤'], first: true }),
      means('people', 2),
      means('drive', 2),
    )
    const path = recoveryPath(view)
    // Fetching the second one is done while the first is built: 0.5 + 1 + 2 + 2 hours, then 2 + 2 + 4.
    expect(path.all.plan).toBeCloseTo(5.5 + 8, 5)
    expect(path.exact).toBe(true)
    expect(path.critical.map(({ system, part }) => [system, part])).toEqual([
      ['認証基盤', 'fetch'],
      ['認証基盤', 'copy'],
      ['認証基盤', 'build'],
      ['電子カルテ', 'copy'],
      ['電子カルテ', 'build'],
    ])
    expect(path.critical.at(-2)?.because).toBe('needs')
    expect(path.first?.plan).toBe(path.all.plan)
  })

  it('waits for the one drive, not for copies on the network', () => {
    const alone = [need('A'), need('B')]
    const drives = recoveryPath(viewWith(...alone, means('drive', 1), means('people', 9)))
    const two = recoveryPath(viewWith(...alone, means('drive', 2), means('people', 9)))
    const network = recoveryPath(viewWith(...alone, nas('A'), nas('B'), means('drive', 1), means('people', 9)))
    expect(drives.all.plan - two.all.plan).toBeCloseTo(4, 5)
    expect(network.all.plan).toBe(two.all.plan)
    expect(drives.critical.some(({ because }) => because === 'drive')).toBe(true)
  })

  it('comes in no faster than the line', () => {
    // 9 GB at 2 Mbit/s: ten hours.
    const slow = recoveryPath(viewWith(need('A'), nas('A'), means('network', 2), means('people', 1)))
    const fast = recoveryPath(viewWith(need('A'), nas('A'), means('network', 1000), means('people', 1)))
    expect(slow.all.plan - fast.all.plan).toBeCloseTo(8, 1)
  })

  it('has terminals rebuilt one after the other beside everything else', () => {
    const rows = [need('A', { terminals: 400 }), need('B', { terminals: 200 }), means('people', 4), means('drive', 2)]
    const path = recoveryPath(viewWith(...rows, means('terminals-per-day', 200)))
    expect(path.all.plan).toBeCloseTo(72, 5)
    expect(path.critical.every(({ part }) => part === 'terminals')).toBe(true)
    const blind = recoveryPath(viewWith(...rows))
    expect(blind.atLeast).toBe(true)
    expect(blind.notes.map(({ code }) => code)).toContain('recovery.path.terminals-unknown')
  })

  it('keeps pools of people apart', () => {
    const rows = [need('A', { people: 'カルテ社' }), need('B', { people: 'ラボ社' }), nas('A'), nas('B')]
    const apart = recoveryPath(viewWith(...rows, means('people', 1, 'カルテ社'), means('people', 1, 'ラボ社')))
    const shared = recoveryPath(viewWith(...rows, means('people', 1, '情報係')))
    expect(apart.all.plan).toBeLessThan(shared.all.plan)
  })

  it('takes a claim as one piece, marked, and what nobody knows as the least', () => {
    const path = recoveryPath(
      viewWith(
        need('検査', { data: 'images' }),
        row('restoreClaim', { vendor: '㈱ラボ', system: '検査', hours: 336, saidOn: '2026-01-01' }),
        need('薬剤', { data: 'mixed' }),
      ),
    )
    expect([path.claimed, path.unknown, path.atLeast, path.all.plan]).toEqual([['検査'], ['薬剤'], true, 336])
  })

  it('tells circles, strangers and systems without needs, in words, with the names as written', () => {
    const path = recoveryPath(
      viewWith(
        need('電子カルテ', { needs: ['オーダー', 'ネットワーク'] }),
        need('オーダー', { needs: ['電子カルテ'] }),
        row('system', { name: '給食' }),
      ),
    )
    const told = path.notes.map((note) => speaker(recoveryText)('ja', note)).join('\n')
    for (const name of ['電子カルテ', 'オーダー', 'ネットワーク', '給食']) expect(told).toContain(name)
    expect(told).not.toMatch(/\{|recovery\./)
  })

  it('plans a hospital without systems as nothing', () => {
    expect(recoveryPath(viewWith())).toMatchObject({
      systems: [],
      all: { plan: 0, middle: 0 },
      first: null,
      critical: [],
    })
  })
})
