import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { fixtures, header, rows } from './fixtures.ts'
import { backupSessions } from './source.ts'

it('reads runs with their results, in the time of Japan', async () => {
  const batch = await read(backupSessions, 'バックアップ.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'backupRun')).toEqual([
    {
      job: '電子カルテ日次', system: '電子カルテ', startedAt: '2026-11-18T23:00:00+09:00', endedAt: '2026-11-19T00:41:00+09:00', result: 'succeeded',
      repository: 'NAS01', bytes: 12.5e9,
    },
    {
      job: '電子カルテ日次', system: '電子カルテ', startedAt: '2026-11-19T23:00:00+09:00', endedAt: '2026-11-19T23:02:00+09:00', result: 'failed',
      repository: 'NAS01',
    },
  ])
  expect(batch).toMatchObject({ mode: 'additive', gives: ['backup-log'] })
})

it('reads what Veeam exports, with the month in front', async () => {
  const batch = await read(backupSessions, 'sessions.csv', fixtures[1]?.bytes ?? '')
  expect(factsOf(batch, 'backupRun').map(({ job, startedAt, result }) => [job, startedAt, result])).toEqual([
    ['HIS Daily', '2026-11-18T23:00:04+09:00', 'succeeded'], ['PACS Weekly', '2026-11-15T01:00:00+09:00', 'warnings'],
  ])
})

const one = async (result: string, type = 'バックアップ') => {
  const batch = await read(backupSessions, 'job.csv', csv([['ジョブ名', '開始日時', '結果', '種類'], ['日次', '2026/11/18 23:00', result, type]]))
  return { runs: factsOf(batch, 'backupRun'), problems: codes(batch).filter((code) => !code.includes('source.nothing')) }
}

it.each([
  ['成功', 'succeeded'], ['正常終了', 'succeeded'], ['Success', 'succeeded'], ['Completed', 'succeeded'], ['○', 'succeeded'], ['完了(警告あり)', 'warnings'],
  ['一部失敗', 'warnings'], ['Completed with exceptions', 'warnings'], ['異常終了', 'failed'], ['未完了', 'failed'], ['Failed', 'failed'], ['×', 'failed'],
  ['キャンセル済み', 'failed'], ['スキップ', 'missed'], ['実行中', undefined],
])('result `%s`', async (written, result) => {
  const { runs, problems } = await one(written)
  expect([runs[0]?.result, problems]).toEqual([result, []])
})

it('says which result it does not know, and leaves restores out', async () => {
  expect((await one('まあまあ')).problems).toEqual(['2 note backup-sessions.result-unknown'])
  expect((await one('成功', 'リストア')).runs).toEqual([])
})
