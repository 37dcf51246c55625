import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { header, rows } from './fixtures.ts'
import { backupPlan } from './source.ts'

const one = async (cells: Readonly<Record<string, string>>) => {
  const batch = await read(backupPlan, 'バックアップ計画.csv', csv([['システム', ...Object.keys(cells)], ['PACS', ...Object.values(cells)]]))
  return { ...factsOf(batch, 'backupPlan')[0], problems: codes(batch) }
}

it('reads a plan line by line; a merged name holds for the lines below it', async () => {
  const batch = await read(backupPlan, 'バックアップ計画表.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'backupPlan')).toEqual([
    { system: '電子カルテ', method: 'DB を書き出し', repository: '電子カルテ NAS', everyHours: 24, generations: 5, media: 'nas', offSite: false },
    {
      system: '電子カルテ', method: '丸ごと', repository: 'RDX', everyHours: 168, weekdays: [6], generations: 5, media: 'rdx', offSite: true, offline: 'detached',
      clause: '保守契約 第12条',
    },
    {
      system: 'PACS', method: '差分', repository: 'PACS バックアップ', everyHours: 24, generations: 3, media: 'tape', offSite: true,
      offline: 'detached', clause: '運用管理規程 第8条',
    },
  ])
  expect(batch).toMatchObject({ mode: 'snapshot', scope: 'ばっくあっぷ計画表', gives: ['backup-plan'] })
})

it('several systems in one cell are several lines', async () => {
  const batch = await read(backupPlan, 'a.csv', csv([['システム', '頻度', '世代'], ['電子カルテ、医事会計', '日次', '3']]))
  expect(factsOf(batch, 'backupPlan').map(({ system }) => system)).toEqual(['電子カルテ', '医事会計'])
})

it.each([
  ['取り外して保管', 'detached'], ['媒体を外して棚に', 'detached'], ['転送時のみ接続', 'attached-for-transfer'], ['ネットワーク分離', 'split-network'],
  ['クラウド(論理的に分離)', 'logical-cloud'], ['クラウドの論理的に切り離された領域', 'logical-cloud'], ['オブジェクトロック', 'write-once'], ['LTO', 'detached'],
  ['×', undefined], ['なし', undefined], ['', undefined],
])('offline `%s`', async (written, way) => {
  const read = await one({ 頻度: '毎日', 世代: '3', オフライン: written })
  expect([read.offline, read.problems]).toEqual([way, []])
})

it('○ alone says how only of media that lie on a shelf', async () => {
  expect((await one({ 世代: '3', 媒体: 'RDX', オフライン: '○' })).offline).toBe('detached')
  expect(await one({ 世代: '3', 媒体: 'NAS', オフライン: '○' })).toMatchObject({ problems: ['2 note backup-plan.offline-unclear'] })
})

it.each([['○', true], ['ベンダー', true], ['情報システム課', false], ['×', false], ['', undefined]])('by the provider: `%s`', async (written, told) => {
  expect((await one({ 世代: '3', 頻度: '毎日', 事業者提供: written })).byProvider).toBe(told)
})

it('says what it does not understand, and keeps the rest of the line', async () => {
  const read = await one({ 頻度: '気が向いたら', 世代: '多め', 方法: '丸ごと' })
  expect(read.problems).toEqual(['2 note source.rhythm-unreadable', '2 note source.number-unreadable'])
  expect(read.method).toBe('丸ごと')
})

it.each([
  [{ 頻度: '平日のみ' }, 72, [1, 2, 3, 4, 5]], [{ 頻度: '月〜土' }, 48, [1, 2, 3, 4, 5, 6]], [{ 頻度: '毎週土曜' }, 168, [6]], [{ 頻度: '毎日' }, 24, undefined],
  [{ 頻度: '隔週土曜' }, 336, undefined], [{ 頻度: '週1回', 曜日: '土' }, 168, [6]], [{ 頻度: '毎日', 曜日: '月水金' }, 72, [1, 3, 5]],
])('days of the week: %j', async (cells, everyHours, weekdays) => {
  const read = await one({ 世代: '3', ...cells })
  expect([read.everyHours, read.weekdays, read.problems]).toEqual([everyHours, weekdays, []])
})

it.each(['ジョブ名', 'サーバー名', 'バックアップ対象サーバー'])('the name logs know stands under %s', async (heading) => {
  expect((await one({ 頻度: '毎日', 世代: '3', [heading]: 'HIS-SV01' })).job).toBe('HIS-SV01')
})

it('several servers in one cell are a line each', async () => {
  const batch = await read(backupPlan, 'バックアップ計画.csv', csv([['システム', '頻度', '世代', 'サーバー名'], ['電子カルテ', '毎日', '5', 'HIS-SV01、HIS-SV02'], ['PACS', '毎日', '3', '-']]))
  expect(factsOf(batch, 'backupPlan').map(({ system, job }) => [system, job])).toEqual([['電子カルテ', 'HIS-SV01'], ['電子カルテ', 'HIS-SV02'], ['PACS', undefined]])
})
