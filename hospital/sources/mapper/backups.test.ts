// Tables about backups that nobody wrote a source for: guessed by their headings, read with their units.
import { expect, it } from 'vitest'
import { mapping } from '#hospital/register/mapping/mapping.ts'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { draftOf, guess } from './guess.ts'
import { mappedSource } from './mapped-source.ts'

const table = (header: readonly string[], ...rows: readonly (readonly string[])[]) => ({ header, rows })

it.each([
  ['backupPlan', table(['対象システム', 'バックアップ頻度', '保存世代', '保存先'], ['電子カルテ', '毎日', '5', 'NAS'])],
  ['backupRun', table(['ジョブ名', '開始日時', '終了日時', '結果', '転送量'], ['日次', '2026/11/18 23:00', '2026/11/19 0:10', '成功', '12GB'])],
  ['recoveryNeed', table(['システム', 'RTO', 'RPO', '前提システム'], ['電子カルテ', '3日', '24時間', '認証基盤'])],
  ['restoreClaim', table(['業者', 'システム', '復旧見込み', '回答日'], ['㈱ミナト電子', '電子カルテ', '14日', '2026/10/20'])],
  ['generation', table(['リポジトリ', '復元ポイント', '取得日時', 'サイズ', '不変期限'], ['NAS01', 'rp1', '2026/11/18 23:00', '1TB', '2026/12/18'])],
] as const)('guesses %s', (kind, sample) => {
  expect(guess(sample).kind).toBe(kind)
})

it('reads amounts with their units and choices by their words', async () => {
  const sample = table(['対象システム', 'バックアップ頻度', '保存世代', '媒体', 'オフライン保管'], ['電子カルテ', '週1(土)', '5', 'LTO8', '取り外し'], ['PACS', 'たまに', '3', 'NAS', ''])
  const made = mapping.parse(draftOf(guess(sample), { name: '計画' }))
  const batch = await read(mappedSource(made), '計画.csv', csv([sample.header, ...sample.rows]))
  expect(factsOf(batch, 'backupPlan')).toEqual([
    { system: '電子カルテ', everyHours: 168, generations: 5, media: 'tape', offline: 'detached' }, { system: 'PACS', generations: 3, media: 'nas' },
  ])
  expect(codes(batch)).toEqual(['3 note source.rhythm-unreadable'])
})

it('takes days of the week and the name of the job from columns of their own', async () => {
  const sample = table(['対象システム', 'バックアップ頻度', '実施曜日', 'ジョブ名', '保存世代'], ['電子カルテ', '月〜土', '月〜土', 'HIS-SV01', '5'], ['PACS', '週1', '土', 'PACS', '3'])
  const made = mapping.parse(draftOf(guess(sample, 'backupPlan'), { name: '計画' }))
  const batch = await read(mappedSource(made), '計画.csv', csv([sample.header, ...sample.rows]))
  expect([factsOf(batch, 'backupPlan'), codes(batch)]).toEqual([[
    { system: '電子カルテ', job: 'HIS-SV01', everyHours: 48, weekdays: [1, 2, 3, 4, 5, 6], generations: 5 },
    { system: 'PACS', job: 'PACS', everyHours: 168, weekdays: [6], generations: 3 },
  ], []])
})

it('takes hours, days and bytes where no unit is written', async () => {
  const sample = table(['システム', 'RTO', 'さかのぼれる限度', 'データ量'], ['電子カルテ', '72', '14', '1000'])
  const made = mapping.parse(draftOf(guess(sample, 'recoveryNeed'), { name: '要件' }))
  expect(factsOf(await read(mappedSource(made), 'a.csv', csv([sample.header, ...sample.rows])), 'recoveryNeed')).toEqual([
    { system: '電子カルテ', rtoHours: 72, farBackDays: 14, bytes: 1000 },
  ])
})
