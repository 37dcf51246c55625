import { describe, expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { japanese, lines, qnap, synology } from './fixtures.ts'
import { saidIn } from './sentence.ts'
import { nasBackupLog } from './source.ts'

const runs = async (name: string, text: string) => {
  const batch = await read(nasBackupLog, name, text)
  return { batch, runs: factsOf(batch, 'backupRun').map(({ job, startedAt, endedAt, result }) => [job, startedAt, endedAt, result]) }
}
const at = (day: number, time: string) => `2026-11-${day}T${time}+09:00`

describe('nas-backup-log', () => {
  it('joins beginning and end of a task, whatever the order', async () => {
    const { batch, runs: told } = await runs('log.csv', synology)
    expect(told).toEqual([
      ['Karte Daily', at(18, '03:00:01'), at(18, '03:40:12'), 'succeeded'], ['Karte Daily', at(19, '03:00:01'), at(19, '03:05:02'), 'failed'],
      // Under way, or cut off: nobody tells.
      ['Karte Daily', at(20, '03:00:01'), undefined, undefined],
    ])
    expect(codes(batch)).toEqual(['- note nas-backup-log.others'])
    expect(batch).toMatchObject({ mode: 'additive', gives: ['backup-log'] })
  })

  it('reads Japanese sentences', async () => {
    expect((await runs('log.csv', japanese)).runs).toEqual([
      ['電子カルテ日次', at(18, '03:00:01'), at(18, '03:40:12'), 'succeeded'], ['電子カルテ日次', at(19, '03:05:02'), at(19, '03:05:02'), 'failed'],
      ['電子カルテ日次', at(20, '03:05:02'), at(20, '03:05:02'), 'warnings'],
    ])
  })

  it('reads QNAP, with day and time apart and the job in quotes', async () => {
    expect((await runs('log.csv', qnap)).runs).toEqual([['PACS weekly', at(18, '22:00:00'), at(19, '01:30:00'), 'succeeded']])
  })

  it("reads Hyper Backup's own file of lines", async () => {
    expect((await runs('synobackup.log', lines)).runs).toEqual([
      ['Karte Daily', at(18, '03:00:01'), at(18, '03:40:12'), 'succeeded'], ['Karte Daily', at(19, '03:00:05'), at(19, '03:00:05'), 'failed'],
    ])
  })

  it('says what it did not understand, with one of them as an example', async () => {
    const { batch } = await runs('log.csv', `${synology}Information,Backup,2026/11/21 03:00:00,SYSTEM,[Local][Karte Daily] Backup task did something new.\r\n`)
    const problem = batch.problems.find(({ message }) => message.code === 'nas-backup-log.not-understood')
    expect(problem).toMatchObject({ weight: 'note', message: { params: { count: 1 } }, value: '[Local][Karte Daily] Backup task did something new.' })
  })

  it('a record whose time cannot be read is lost, and a log without runs claims nothing', async () => {
    const head = ['Level', 'Log', 'Time', 'User', 'Event']
    const broken = await runs('log.csv', csv([head, ['Error', 'Backup', 'yesterday', 'SYSTEM', '[Local][A] Failed to run backup task.']]))
    expect(codes(broken.batch)).toEqual(['- lost nas-backup-log.no-time'])
    expect(broken.batch.gives).toEqual([])
  })
})

it.each([
  ['[Local][A] Backup task started.', { is: 'run', task: 'A', outcome: 'began' }],
  ['[Network][失敗しない] Backup task finished successfully. [2 files failed to scan]', { is: 'run', task: '失敗しない', outcome: 'succeeded' }],
  ['[Local][A] Backup task was cancelled.', { is: 'run', task: 'A', outcome: 'failed' }],
  ['Hyper Backup: [Local][A] Backup integrity check has started.', { is: 'other' }],
  ['[Local][A] Version rotation completed.', null],
  ['[Hybrid Backup Sync] Failed to complete Backup job: "B".', { is: 'run', task: 'B', outcome: 'failed' }],
  ['[Hybrid Backup Sync] Updated.', { is: 'unknown' }],
  ['Backup task [C] on device [PC01] has partially completed.', { is: 'run', task: 'C', outcome: 'warnings' }],
  ['バックアップ タスク「夜間」が失敗しました。', { is: 'run', task: '夜間', outcome: 'failed' }],
  ['User [admin] logged in.', null],
] as const)('`%s`', (sentence, said) => expect(saidIn(sentence)).toEqual(said))

it('the part that wrote it tells that it is about a backup', () => {
  expect(saidIn('[Local][A] Exception occurred while backing up data.', 'Backup')).toEqual({ is: 'run', task: 'A', outcome: 'failed' })
  expect(saidIn('[Local][A] Exception occurred while backing up data.', 'System')).toBeNull()
})
