// A believable hospital's backups by our own advice: one fault at a time, each found and nothing else.
import { describe, expect, test } from 'vitest'
import {
  carried, claims, closed, daily, locked, needs, plans, probes, rehearsals, shelf, systems, watch, type Watched,
} from '#hospital/copies/testing/house.fixture.ts'
import { evaluate } from '#hospital/principles/evaluate.ts'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import type { Batch } from '#hospital/register/fact.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { bundledRulebooks } from '#hospital/rulebooks/load.ts'

type Some<K extends keyof Attributes> = Partial<Attributes[K]>

interface House {
  readonly systems: readonly Some<'system'>[]
  readonly plans: readonly Some<'backupPlan'>[]
  readonly needs: readonly Some<'recoveryNeed'>[]
  readonly nas: Watched
  readonly bucket: Watched
  readonly media: readonly Some<'medium'>[]
  readonly moves: readonly Some<'mediumMove'>[]
  readonly probes: readonly Some<'reach'>[]
  readonly rehearsals: readonly Some<'rehearsal'>[]
  readonly claims: readonly Some<'restoreClaim'>[]
}

const days = [14, 15, 16, 17, 18, 19]
const whole = ['電子カルテ', 'オーダリング', 'PACS']
const probe = {
  position: '外来の端末', way: 'smb', at: '2026-11-01', connected: true, listed: false, wrote: false, deleted: false,
}
const drill = (id: string, system: string, day: string): Some<'rehearsal'> => ({
  id, system, sort: 'system', outcome: 'came-back', declaredAt: `${day}T09:00:00+09:00`,
  handedOverAt: `${day}T15:00:00+09:00`,
})
const plan = (system: string): readonly Some<'backupPlan'>[] => [
  { system, method: '夜間の丸ごと', repository: 'NAS', everyHours: 24, generations: 6, media: 'nas', offSite: false },
  { system, method: 'クラウドへ写し', repository: 'S3', everyHours: 24, generations: 6, media: 'object', offSite: true },
  {
    system, method: '外付けへ写し', repository: 'HDD', everyHours: 168, media: 'hdd', offSite: false, offline: 'detached',
    clause: '運用管理規程 第8条',
  },
]

const clean: House = {
  systems: [
    { name: '電子カルテ', vendor: '株式会社カルテ', importance: 'high' },
    { name: 'オーダリング', vendor: '株式会社カルテ', importance: 'high' },
    { name: 'PACS', vendor: '画像システム', importance: 'middle' },
    { name: '勤怠管理', vendor: '勤怠クラウド', importance: 'middle', cloud: true },
    { name: '院内掲示板', importance: 'low' },
  ],
  plans: [...whole.flatMap(plan), {
    system: '勤怠管理', method: '事業者による取得', everyHours: 24, byProvider: true, media: 'object', offSite: true,
    offline: 'logical-cloud', clause: '利用規約 第12条',
  }],
  needs: [{ system: '電子カルテ', rtoHours: 24, rpoHours: 24, farBackDays: 7, first: true }],
  nas: { repository: { name: 'NAS', systems: whole, ...closed, clockAheadSeconds: 2 }, generations: daily(days) },
  bucket: {
    repository: { name: 'S3', tool: 's3', systems: whole, ...closed, accountMayDelete: true },
    generations: daily(days, locked),
  },
  media: [1, 2].map(
    (nth) => ({ label: `HDD-${nth}`, serial: `SN${nth}`, sort: 'hdd', systems: whole, windowHours: 12 })
  ),
  moves: [
    ...carried('HDD-2', '2026-11-06', { repository: 'HDD' }),
    ...carried('HDD-1', '2026-11-13', { repository: 'HDD', dueOn: '2026-11-27' }),
  ],
  probes: [{ ...probe, repository: 'NAS' }, { ...probe, repository: 'S3', connected: false }],
  rehearsals: [drill('R1', '電子カルテ', '2026-06-01'), drill('R2', 'オーダリング', '2026-06-02')],
  claims: ['電子カルテ', 'オーダリング', 'PACS', '勤怠管理'].map((system) =>
    ({ vendor: '会社', system, hours: 72, askedOn: '2026-09-01', saidOn: '2026-09-10' })),
}

function files(house: House): readonly Batch[] {
  return [
    systems(...house.systems), plans(...house.plans), needs(...house.needs), watch(house.nas), watch(house.bucket),
    shelf(house.media, house.moves), probes(...house.probes), rehearsals(...house.rehearsals), claims(...house.claims),
    file('hospital-profile', [row('hospital', { name: '見本病院', beds: 250 })]),
  ]
}

function withoutOffline(one: Some<'backupPlan'>): Some<'backupPlan'> {
  const { offline: _, ...rest } = one
  return rest
}

const ours = bundledRulebooks().filter(({ id }) => id === 'kokoroe-practice')

function found(house: House, verdict: 'fail' | 'unknown' = 'fail'): readonly string[] {
  const backup = evaluate(viewOf(register(...files(house))), ours).principles[2]
  return (backup?.checks ?? []).flatMap((check) =>
    check.subjects.filter((one) => one.verdict === verdict).map((one) => `${check.id}: ${one.label}`)).toSorted()
}

const nas = (more: Partial<Watched>): House => ({ ...clean, nas: { ...clean.nas, ...more } })
const stored = (more: Some<'repository'>): House => nas({ repository: { ...clean.nas.repository, ...more } })
/** Of every line of this system. */
const planned = (system: string, change: (one: Some<'backupPlan'>) => Some<'backupPlan'>): House =>
  ({ ...clean, plans: clean.plans.map((one) => (one.system === system ? change(one) : one)) })

test('nothing wrong, nothing reported; what a provider keeps is the only thing nobody can see', () => {
  expect(found(clean)).toEqual([])
  expect(found(clean, 'unknown')).toEqual([
    'backups-run: 勤怠管理 / 事業者による取得', 'generations-kept: 勤怠管理', 'several-ways: 勤怠管理',
  ])
})

describe('one fault, one finding', () => {
  test.each<readonly [string, House, readonly string[]]>([
    [
      'a system nobody planned for', { ...clean, systems: [...clean.systems, { name: '検査', importance: 'middle' }] }, [
        'backup-planned: 検査',
      ],
    ],
    ['a cloud system nobody asked about',
      { ...clean, systems: [...clean.systems, { name: '予約', importance: 'middle', cloud: true }] },
      ['backup-planned: 予約']],
    [
      'three nights missed', nas({ generations: daily([11, 12, 13, 14, 15, 16]) }),
      whole.map((name) => `backups-run: ${name} / 夜間の丸ごと / NAS`),
    ],
    [
      'less often than agreed', { ...clean, needs: [{ ...clean.needs[0], rpoHours: 4 }] }, [
        'backup-often-enough: 電子カルテ',
      ],
    ],
    ['files left out', nas({ generations: daily(days, { missing: 2 }) }), ['copies-complete: NAS']],
    [
      'damaged', nas({ generations: [...daily([19], { damaged: 1 }), ...daily([14, 15, 16, 17, 18])] }),
      ['read-again: NAS'],
    ],
    ['not read again', nas({ generations: daily(days, { wholeReadAt: '2026-09-01' }) }), ['read-again: NAS']],
    [
      'written from a terminal',
      { ...clean, probes: [{ ...probe, repository: 'NAS', wrote: true }, ...clean.probes.slice(1)] },
      ['out-of-reach: NAS'],
    ],
    ['server in the domain', stored({ inDomain: true }), ['out-of-reach: NAS']],
    ['the account may delete where nothing is locked', stored({ accountMayDelete: true }), ['out-of-reach: NAS']],
    ['clock moved', stored({ clockAheadSeconds: 4000 }), ['times-trusted: NAS']],
    [
      'prune would take too many', stored({ nextPruneTakes: ['g14', 'g15', 'g16', 'g17'], nextPruneLeaves: 2 }), [
        'times-trusted: NAS',
      ],
    ],
    ['the lock ends soon',
      { ...clean, bucket: { ...clean.bucket, generations: daily(days, { ...locked, lockedUntil: '2026-11-24' }) } },
      ['locks-hold: S3']],
    ['not put in', { ...clean, moves: clean.moves.map((one) => (one.dueOn ? { ...one, dueOn: '2026-11-16' } : one)) },
      ['media-rotation: HDD-1']],
    ['never rehearsed', { ...clean, rehearsals: clean.rehearsals.slice(0, 1) }, ['rehearsed: オーダリング']],
    ['slower than agreed', { ...clean, needs: [{ ...clean.needs[0], rtoHours: 4 }] }, ['rehearsed: 電子カルテ']],
    ['the vendor was not asked', { ...clean, claims: clean.claims.slice(1) }, ['restore-claims: 電子カルテ']],
    ['nothing off site', planned('PACS', (one) => ({ ...one, offSite: false })), ['several-ways: PACS']],
    [
      'nothing cut off', planned('オーダリング', withoutOffline), ['fee-evidence: オーダリング'],
    ],
  ])('%s', (_name, house, expected) => {
    expect(found(house)).toEqual(expected.toSorted())
  })
})

test('hidden, empty and failed ones do not count as generations', () => {
  const bad = daily(days, { files: 0, bytes: 0 })
  const house = { ...nas({ generations: bad }), bucket: { repository: clean.bucket.repository ?? {}, generations: [] } }
  expect(found(house)).toContain('generations-kept: 電子カルテ')
})

test('a NAS that deletes is no fault of the locked storage, nor are its weak old ones where enough are locked', () => {
  expect(found(nas({ generations: daily(days, { grade: 'E', protectionSeenAt: '2026-11-18' }) }))).toEqual([])
})
