// The pages of duty 3 over a real kernel: a watch report and a plan come in as files, and every answer stands on their rows.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { GenerationSeen, RepositorySeen, WatchReport } from '#engines/copies'
import { generation as seen, report } from '#hospital/sources/backup-watch/fixtures.ts'
import { password, testHouse, type Browser, type TestHouse } from './testing/house.ts'

const hour = 3_600_000
/** Moments around now: what is old is old whatever the day on which this runs. */
const ago = (days: number, at = Date.now()) => `${new Date(at - days * 24 * hour + 9 * hour).toISOString().slice(0, 19)}+09:00`
const day = (days: number) => ago(days).slice(0, 10)

function night(days: number, more: Partial<GenerationSeen> = {}): GenerationSeen {
  const at = ago(days)
  return {
    ...seen, id: `${days}`.padStart(64, 'a'), takenAt: at, storedAt: at, addedBytes: 1_000_000 * days,
    source: { comparedAt: at, missing: 0, unread: 0, example: null }, read: { wholeAt: ago(0), parts: 7, of: 7, damages: [] },
    inspected: { at: ago(0), files: 5302, unjudged: 0, changed: 12, canaries: 'same', suspicions: [] },
    protection: { grade: 'E', until: null, objects: 40, unlocked: 0, hidden: 0, refused: null, grounds: [], seenAt: ago(0), triedAt: null },
    ...more,
  }
}

const attacked = {
  at: ago(0), files: 5302, unjudged: 0, changed: 5000, canaries: 'changed' as const,
  suspicions: [{ rule: 'new-ending', count: 5000, example: 'D:\\chart\\1.dat.lockd' }],
}

const [given] = report.repositories
const repository = (name: string, more: Partial<RepositorySeen>): RepositorySeen =>
  ({ ...(given ?? ({} as RepositorySeen)), name, systems: [], lookedAt: ago(0), clock: null, prune: null, sample: null, samples: [], ...more })

const watched: WatchReport = {
  ...report, startedAt: ago(0), endedAt: ago(0), media: [],
  repositories: [
    repository('電子カルテ NAS', {
      systems: ['電子カルテ'], generations: [night(5), night(4), night(3), night(2), night(1, { inspected: attacked })],
    }),
    repository('だれかの箱', { generations: [night(1, { id: 'f'.repeat(64), systems: [] })] }),
    repository('遠い箱', { systems: ['検査'], refusal: { code: 'unreachable', what: 'nas', said: 'no route' } as never, generations: [] }),
  ],
}

const table = (...rows: readonly (readonly string[])[]) => `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}`

const files: Readonly<Record<string, string>> = {
  'WATCH01.json': JSON.stringify(watched),
  'バックアップ計画表.csv': table(
    ['システム', '方法', '頻度', '世代', '保存先', '媒体', '院外保管', 'オフライン', '契約条項・規程'],
    ['電子カルテ', '丸ごと', '毎日', '7世代', '電子カルテ NAS', 'NAS', '×', '×', ''],
    ['電子カルテ', '写し', '週1(土)', '4', 'RDX', 'RDX', '○', '取り外して耐火金庫', '保守契約 第12条'],
    ['医事会計（レセプト）', 'DB を書き出し', '毎日', '5', '医事 NAS', 'NAS', '×', '×', ''],
  ),
  'バックアップ媒体台帳.csv': table(
    ['ラベル', '種類', '容量', '製造番号', '購入日', '状態', '保管場所', '持出日', '返却予定'],
    ['RDX-01', 'RDX', '2TB', 'RDX0001', '', '院外', 'B棟 金庫', day(20), day(10)],
    ['RDX-02', 'RDX', '2TB', 'RDX0002', '', '院外', 'B棟 金庫', day(3), day(-7)],
  ),
  'バックアップ実行記録.csv': table(
    ['ジョブ名', 'システム', '開始日時', '終了日時', '結果', '転送量', '保存先'],
    ...[9, 8, 6, 4, 3, 2, 1].map((days) => [
      '医事日次', '医事会計（レセプト）', `${day(days).replaceAll('-', '/')} 22:00`, `${day(days).replaceAll('-', '/')} 22:40`,
      days === 4 ? '失敗' : '成功', '2 GB', '医事 NAS',
    ]),
  ),
  '復旧訓練記録.csv': table(
    ['訓練日', '訓練名', '種類', 'システム', '開始', '終了', '結果'],
    [day(30).replaceAll('-', '/'), '電子カルテ全復旧', 'システム', '電子カルテ', '9:00', '17:30', '成功'],
  ),
}

describe('duty 3, page by page', () => {
  let test1: TestHouse
  let admin: Browser
  const params = { facility: 'h1' }
  beforeAll(async () => {
    test1 = await testHouse()
    await test1.house.kernel.jobs.start()
    admin = test1.browser()
    const done = await admin.call('setup.finish', {
      body: {
        code: test1.code(), mode: 'own', hospital: { name: '心得病院', beds: 320 },
        administrator: { name: '管理 太郎', login: 'kanri', password },
      },
    })
    if (!done.ok) throw new Error(JSON.stringify(done))
    expect(await must(admin.call('backups.matrix', { params }))).toMatchObject({
      answer: { verdict: 'unknown', text: 'バックアップのことが、まだ何もわかりません。' }, systems: [],
    })
    for (const [name, text] of Object.entries(files)) {
      const { file } = await must(admin.call('files.upload', { params, query: { name }, body: new TextEncoder().encode(text) }))
      await must(admin.call('files.import', { params: { ...params, file: file.id }, body: {} }))
    }
    await vi.waitFor(async () => {
      const { rows } = await must(admin.call('files.list', { params, query: { size: 50 } }))
      expect(rows.map(({ state }) => state)).toEqual(Object.keys(files).map(() => 'imported'))
    }, { timeout: 20_000 })
  }, 40_000)
  afterAll(() => test1.close())

  const must = async <T>(asked: Promise<{ ok: true; value: T } | { ok: false; status: number; error: unknown }>): Promise<T> => {
    const done = await asked
    if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)} ${test1.logged.join('\n')}`)
    return done.value
  }

  test('the matrix names the worst system first, with the day it was last clean and what to do', async () => {
    const page = await must(admin.call('backups.matrix', { params }))
    const records = page.systems[0]
    expect(records).toMatchObject({ name: '電子カルテ', important: true, answer: { verdict: 'fail', step: { check: 'clean-generations' } } })
    expect(records?.lastClean).toMatchObject({ takenOn: day(2), days: 2 })
    expect(records?.generations.map(({ takenOn }) => takenOn).slice(0, 2)).toEqual([day(1), day(2)])
    expect(records?.generations[0]?.marks.map(({ name }) => name)).toEqual(page.names.map(({ name }) => name))
    expect(records?.generations[0]?.marks.find(({ name }) => name === 'clean')).toMatchObject({ verdict: 'fail' })
    expect(page.answer.text).toContain('電子カルテ')
    expect(page.answer.text).not.toContain('{')
    // Nobody said what is in the box; the far one could not be read.
    expect(page.unassigned.map(({ repository: name }) => name)).toEqual(['だれかの箱'])
    expect(page.looks.find(({ repository: name }) => name === '遠い箱')?.refused).toBe('unreachable')
    expect(page.systems.find(({ name }) => name === '医事会計（レセプト）')?.missing).toHaveLength(1)
    expect(page.week.length).toBeGreaterThan(2)
    expect(page.week.length).toBeLessThanOrEqual(5)
    expect(page.week[0]).toMatchObject({ verdict: 'fail' })
    expect(page.week.every(({ monday, about }) => monday.length > 0 && about.length > 0)).toBe(true)
  })

  test('a generation tells each answer down to the row, and what it is suspected of in words', async () => {
    const { systems, unassigned } = await must(admin.call('backups.matrix', { params }))
    const [newest, before] = systems[0]?.generations ?? []
    const one = await must(admin.call('backups.generation', { params, query: { key: newest?.key ?? '', system: systems[0]?.key ?? '' } }))
    expect(one).toMatchObject({ position: 1, takenOn: day(1), newer: null, older: before?.key, repository: { tool: 'restic', known: true } })
    expect(one.suspicions).toMatchObject([{ rule: 'new-ending', title: '知らない拡張子がいっせいに付いた', count: 5000 }])
    expect(one.verdicts).toHaveLength(7)
    const clean = one.verdicts.find(({ name }) => name === 'clean')
    expect(clean?.reasons[0]?.text).not.toContain('new-ending')
    expect(clean?.evidence[0]).toMatchObject({ path: 'WATCH01.json', sourceTitle: expect.any(String) })
    expect(clean?.step?.monday.length).toBeGreaterThan(0)
    expect(one.figures.find(({ name }) => name === 'files')).toMatchObject({ value: 5302, unit: 'count', title: 'ファイル数' })
    const stray = await must(admin.call('backups.generation', { params, query: { key: unassigned[0]?.key ?? '' } }))
    expect(stray).toMatchObject({ system: null, systems: [], repository: { name: 'だれかの箱' } })
    expect(await admin.call('backups.generation', { params, query: { key: 'nothing' } })).toMatchObject({ ok: false, status: 404 })
  })

  test('the timeline tells what is usual, and marks the generation that is not', async () => {
    const { repositories } = await must(admin.call('backups.timeline', { params }))
    const nas = repositories.find(({ name }) => name === '電子カルテ NAS')
    expect(nas?.points.map(({ takenOn }) => takenOn)).toEqual([5, 4, 3, 2, 1].map(day))
    expect(nas?.points.map(({ suspicious }) => suspicious)).toEqual([false, false, false, false, true])
    expect(nas?.usual).toBeCloseTo(12 / 5302)
    expect(nas?.points.at(-1)?.rate).toBeCloseTo(5000 / 5302)
    expect(repositories.some(({ name }) => name === '遠い箱')).toBe(false)
  })

  test('the calendar tells missed and failed runs by day, and media that should be back', async () => {
    const page = await must(admin.call('backups.calendar', { params }))
    const on = new Map(page.days.map((one) => [one.on, one]))
    const receipts = (days: number) => on.get(day(days))?.runs.find(({ title }) => title.includes('医事会計'))?.state
    expect([9, 7, 6, 5, 4, 3].map(receipts)).toEqual(['done', 'missed', 'done', 'missed', 'failed', 'done'])
    expect(page.days.filter(({ on: at }) => at > page.asOf).flatMap(({ runs }) => runs).every(({ state }) => state === 'due')).toBe(true)
    expect(on.get(day(10))?.media).toMatchObject([{ medium: 'RDX-01', state: 'vain' }])
    expect(on.get(day(-7))?.media).toMatchObject([{ medium: 'RDX-02', state: 'due' }])
    expect(on.get(day(30))?.rehearsals).toMatchObject([{ state: 'came', text: expect.stringContaining('8.5') }])
    expect(page.from < page.asOf && page.asOf < page.to).toBe(true)
    expect(page.days.every(({ on: at }) => at >= page.from && at <= page.to)).toBe(true)
    expect(page.lines.find(({ system }) => system.startsWith('医事会計'))).toMatchObject({ everyHours: 24, failed: 1 })
  })

  test('the fee view tells where the offline keeping is agreed, and what is not shown yet', async () => {
    const { lines, editions } = await must(admin.call('backups.fee', { params }))
    const records = lines.find(({ system }) => system === '電子カルテ')
    expect(records?.plans.map(({ clause, offline }) => [clause, offline])).toContainEqual(['保守契約 第12条', '外して保管'])
    expect(records?.lastDrill).toMatchObject({ on: day(30), came: true, hours: 8.5 })
    expect(lines.find(({ system }) => system.startsWith('医事会計'))?.lastDrill).toBeNull()
    expect(editions.every(({ title }) => title !== '')).toBe(true)
  })

  test('whoever may see the board may see this, and nobody else', async () => {
    for (const role of ['auditor', 'manager'] as const) {
      const person = await test1.person(`b-${role}`, 'h1', [role])
      expect(await person.call('backups.matrix', { params })).toMatchObject({ ok: true })
    }
    expect(await test1.browser().call('backups.matrix', { params })).toMatchObject({ ok: false, status: 401 })
    expect(test1.logged).toEqual([])
  })
})
