// The whole way of backups: files as they arrive, facts, the register, what duty 3 says of them.
import { describe, expect, it } from 'vitest'
import { buildView } from '#hospital/register/build.ts'
import { backup } from '#hospital/principles/3-backup/principle.ts'
import { runCheck } from '#hospital/principles/runner.ts'
import { bundledRulebook } from '#hospital/rulebooks/load.ts'
import { sources } from '#hospital/sources/index.ts'
import { readDropped } from '#hospital/sources/read-dropped.ts'
import { bytesInput } from '#hospital/sources/shared/input.ts'
import { evtxOf, type Written } from '#hospital/sources/backup-events/fixtures.ts'
import { synology } from '#hospital/sources/nas-backup-log/fixtures.ts'
import { csv, encode } from '#hospital/sources/testing/encode.ts'

const today = '2026-11-20'
const advice = bundledRulebook('kokoroe-practice')?.items.flatMap(({ asks }) => asks) ?? []

/** What a check says of files dropped today, by our own advice. */
async function said(id: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const batches = []
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? encode(content, 'cp932') : content
    for await (const one of readDropped(bytesInput(name, bytes, today, `${today}T00:00:00Z`), sources)) {
      if (one.type !== 'read') throw new Error(`${one.type} ${one.path}`)
      batches.push({ ...one.batch, id: name })
    }
  }
  const check = backup.checks.find((one) => one.id === id) ?? expect.fail(id)
  const limits = advice.find((one) => one.check === id)?.limits
  const { verdict, subjects, reasons } = runCheck(check, buildView(batches, today), limits, { evidenceMaxAgeDays: 92 })
  return {
    verdict, reasons: reasons.map(({ code }) => code),
    said: subjects.flatMap(({ label, reasons: why }) => why.map(({ code, params }) => [label, code, ...Object.values(params ?? {})].join(' '))),
  }
}

const plan = (job: string, rhythm = '毎日') => csv([
  ['システム', '方法', '頻度', '世代', '保存先', ...(job === '' ? [] : ['サーバー名'])], ['電子カルテ', '丸ごと', rhythm, '5', 'RDX', ...(job === '' ? [] : [job])],
])
/** 23:00 in Japan, done an hour later. */
const night = (day: number): Written[] => {
  const began = `2026-11-${day}T14:00:00Z`
  return [{ id: 1, at: began }, { id: 4, at: `2026-11-${day}T15:00:00Z`, data: { BackupTime: began, HRESULT: '0' } }]
}
const log = (...nights: readonly number[]) => evtxOf(nights.flatMap(night))

describe('Windows Server Backup, whose log knows no systems', () => {
  it('a missed night is told by the name of the system', async () => {
    const files = { 'バックアップ計画.csv': plan('HIS-SV01.mihon.local'), 'backup.evtx': log(15, 16, 17, 19) }
    expect(await said('backups-run', files)).toMatchObject({
      verdict: 'fail', said: ['電子カルテ / 丸ごと / RDX / HIS-SV01.mihon.local backups-run.days 2026-11-18'],
    })
  })

  it('every night is fine', async () => {
    expect(await said('backups-run', { 'バックアップ計画.csv': plan('HIS-SV01'), 'backup.evtx': log(15, 16, 17, 18, 19) })).toMatchObject({ verdict: 'pass', said: [] })
  })

  it('of a plan that does not name the computer nothing is told', async () => {
    expect(await said('backups-run', { 'バックアップ計画.csv': plan(''), 'backup.evtx': log(15, 16, 17, 19) })).toMatchObject({
      verdict: 'unknown', said: ['電子カルテ / 丸ごと / RDX backups-run.noRecords'],
    })
  })

  it('a Sunday without a run is no fault of a plan from Monday to Saturday, a Wednesday is', async () => {
    // 2026-11-15 is a Sunday.
    expect(await said('backups-run', { 'バックアップ計画.csv': plan('HIS-SV01', '月〜土'), 'backup.evtx': log(13, 14, 16, 17, 18, 19) })).toMatchObject({ verdict: 'pass' })
    expect(await said('backups-run', { 'バックアップ計画.csv': plan('HIS-SV01', '月〜土'), 'backup.evtx': log(13, 14, 16, 17, 19) })).toMatchObject({
      said: ['電子カルテ / 丸ごと / RDX / HIS-SV01 backups-run.days 2026-11-18', '電子カルテ / 丸ごと / RDX / HIS-SV01 backups-run.holidays'],
    })
  })
})

it("a failed task in a NAS's log is told by the name of the system", async () => {
  expect(await said('backups-run', { 'バックアップ計画.csv': plan('Karte Daily'), 'HyperBackup.csv': encode(synology, 'utf-8') })).toMatchObject({
    verdict: 'fail', said: expect.arrayContaining(['電子カルテ / 丸ごと / RDX / Karte Daily backups-run.failed 2026-11-19 Karte Daily']),
  })
})

describe('the list of places of copies', () => {
  const places = (...answers: readonly string[]) => csv([
    ['保存先', 'ドメイン参加', '管理者アカウントは共通か', '端末やサーバーに鍵(パスワード)が置いてあるか', '取得用アカウントで消せるか', '点検日'], ['RDX', ...answers, '2026/11/10'],
  ])

  it('a yes is a fault, and what is left open is asked for', async () => {
    expect(await said('out-of-reach', { '保存先一覧.csv': places('はい', 'いいえ', '', 'いいえ') })).toMatchObject({
      verdict: 'fail',
      said: ['unreachable.inDomain', 'unreachable.noProbe', 'unreachable.passwordOnClient.unknown', 'unreachable.askedInList'].map((code) => `RDX ${code}`),
    })
  })

  it('four times no, without a try from a terminal, is no pass', async () => {
    expect(await said('out-of-reach', { '保存先一覧.csv': places('いいえ', 'いいえ', 'いいえ', 'いいえ') })).toMatchObject({
      verdict: 'unknown', said: ['RDX unreachable.noProbe'],
    })
  })

  it('is no look: of generations and runs it tells nothing', async () => {
    const files = { 'バックアップ計画.csv': plan('HIS-SV01'), '保存先一覧.csv': places('いいえ', 'いいえ', 'いいえ', 'いいえ') }
    for (const id of ['generations-kept', 'backups-run', 'read-again', 'clean-generations', 'copies-complete'])
      expect(await said(id, files)).toMatchObject({ verdict: 'unknown', said: [] })
  })
})
