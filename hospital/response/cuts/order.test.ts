// The order of cutting, from the register as it is: backup, outside, border, terminals; what is not known is asked.
import { expect, it } from 'vitest'
import { buildView } from '#hospital/register/build.ts'
import type { FactOf } from '#hospital/register/fact.ts'
import { batch, fact } from '#hospital/register/testing/batch.ts'
import type { Kind } from '#hospital/register/vocabulary/index.ts'
import { cutOrder } from './order.ts'

const view = (...facts: readonly FactOf<Kind>[]) => buildView([batch({ facts })], '2026-11-20')
const whole = { where: 'サーバー室', how: '抜く', undo: '挿す', effect: 'なし', by: '情報課', confirmedOn: '2026-10-01' }

const wards = [
  fact('place', { name: '3階東病棟', floor: '3階', segment: '病棟系', phones: ['3101'] }),
  fact('place', { name: '外来', segment: '外来系' }),
  fact('device', { number: 'PC-0301', sort: 'terminal', place: '3階東病棟', segment: '病棟系' }),
  fact('device', { number: 'PC-0302', sort: 'terminal', place: '3階東病棟', retiredOn: '2026-01-01' }),
]

it('cuts backups first, then the outside, borders and terminals', () => {
  const { items } = cutOrder(view(
    fact('cutPoint', { name: '外来の端末', sort: 'terminal', cuts: '外来', ...whole }),
    fact('cutPoint', { name: '保守回線', sort: 'outside', cuts: '㈱メディカル', ...whole }),
    fact('cutPoint', { name: '病棟系の境', sort: 'border', cuts: '病棟系', ...whole }),
    fact('cutPoint', { name: 'バックアップの線', sort: 'backup', cuts: 'NAS01', ...whole }),
  ), [])
  expect(items.map(({ name }) => name)).toEqual(['バックアップの線', '保守回線', '病棟系の境', '外来の端末'])
  expect(items.map(({ why }) => why.code)).toEqual(['backup', 'outside', 'border', 'terminal'].map((one) => `response.cuts.why.${one}`))
  expect(items.every(({ missing, age }) => missing.length === 0 && age === 'fresh')).toBe(true)
})

it('brings what lies near a report to the front of its kind, and names the room nobody wrote down', () => {
  const points = [
    fact('cutPoint', { name: 'A 外来系の境', sort: 'border', cuts: '外来系', ...whole }),
    fact('cutPoint', { name: 'B 病棟系の境', sort: 'border', cuts: '病棟系', ...whole }),
    fact('cutPoint', { name: 'A 外来の端末', sort: 'terminal', cuts: '外来', ...whole }),
  ]
  const { items } = cutOrder(view(...wards, ...points), [{ place: null, device: 'PC-0301' }])
  expect(items.map(({ name, near }) => [name, near])).toEqual([
    ['B 病棟系の境', true], ['A 外来系の境', false], ['3階東病棟', true], ['A 外来の端末', false],
  ])
  expect(items[2]).toMatchObject({ known: false, cuts: 'PC-0301', phones: ['3101'], why: { params: { count: 1 } } })
  expect(items[2]?.key).toMatch(/^@/)
})

it('asks for what the register does not know, and for nothing else', () => {
  const facts = [
    fact('repository', { name: 'NAS01 restic', host: 'BK-SV01' }), fact('repository', { name: '薬剤NAS' }),
    fact('repository', { name: 'RDX 週次' }), fact('backupPlan', { system: '電子カルテ', repository: 'ＲＤＸ 週次', offline: 'detached' }),
    fact('backupPlan', { system: '給食', repository: '給食NAS' }),
    fact('remoteLine', { vendor: '株式会社メディカル', system: '電子カルテ', method: 'SSL-VPN' }),
    fact('remoteLine', { vendor: '㈲ひので', system: 'PACS', method: '専用線' }), fact('remoteLine', { vendor: '㈱なし', none: true }),
    fact('cutPoint', { name: 'バックアップ用スイッチ', sort: 'backup', cuts: 'BK-SV01', where: 'サーバー室' }),
    fact('cutPoint', { name: '保守ルーター', sort: 'outside', cuts: '㈱メディカル', ...whole }),
    fact('cutPoint', { name: '病棟の境', sort: 'border', cuts: '病棟系', ...whole }),
  ]
  const { items, asks } = cutOrder(view(...wards, ...facts), [])
  expect(asks.map(({ sort, cuts }) => [sort, cuts])).toEqual([
    ['backup', '薬剤NAS'], ['backup', '給食NAS'], ['outside', '㈲ひので PACS 専用線'], ['border', '外来系'],
  ])
  expect(asks.map(({ next }) => next.code)).toEqual(['backup', 'backup', 'outside', 'border'].map((one) => `response.cuts.next.${one}`))
  expect(items[0]?.missing.map(({ code }) => code)).toEqual(['how', 'undo', 'effect', 'by'].map((one) => `response.cuts.missing.${one}`))
})

it.each([['2026-05-21', 'fresh'], ['2026-05-20', 'old'], [undefined, 'undated']] as const)('confirmed on %s it is %s', (confirmedOn, age) => {
  const { items } = cutOrder(view(fact('cutPoint', { name: 'x', sort: 'border', ...(confirmedOn && { confirmedOn }) })), [])
  expect(items[0]?.age).toBe(age)
})

it('of an empty register it says nothing, and asks nothing', () => {
  expect(cutOrder(view(), [{ place: 'どこか', device: '?' }])).toEqual({ items: [], asks: [] })
})
