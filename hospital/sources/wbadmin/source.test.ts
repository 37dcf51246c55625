import { expect, it } from 'vitest'
import { sampleOf } from '../shared/sample.ts'
import { bytesInput } from '../shared/input.ts'
import { encode } from '../testing/encode.ts'
import { codes, factsOf, read, today } from '../testing/read.ts'
import { items, none, versionsEn, versionsJa } from './fixtures.ts'
import { wbadmin } from './source.ts'

it.each(['cp932', 'utf-16le-bom', 'utf-8-bom'] as const)('reads versions in Japanese, %s', async (as) => {
  const batch = await read(wbadmin, 'HIS-SV01.txt', versionsJa, as)
  expect(codes(batch)).toEqual(['- note wbadmin.host-from-name'])
  expect(factsOf(batch, 'repository')).toEqual([
    { name: 'his-sv01 Backup(F:)', tool: 'wbadmin', place: '1394/USB ディスク (ラベル Backup(F:))', media: 'hdd', host: 'his-sv01' },
    { name: '\\\\nas01\\wsb', tool: 'wbadmin', place: 'ネットワーク共有 (ラベル \\\\nas01\\wsb)', media: 'nas', host: 'his-sv01' },
  ])
  // The identifier is in UTC whatever the language; the time beside it is the wall clock's.
  expect(factsOf(batch, 'generation')).toEqual([
    { repository: 'his-sv01 Backup(F:)', id: '11/18/2026-14:00', takenAt: '2026-11-18T14:00:00Z' },
    { repository: 'his-sv01 Backup(F:)', id: '11/19/2026-14:00', takenAt: '2026-11-19T14:00:00Z' },
    { repository: '\\\\nas01\\wsb', id: '11/19/2026-14:30', takenAt: '2026-11-19T14:30:00Z' },
  ])
  expect(batch).toMatchObject({ mode: 'snapshot', scope: 'his-sv01', gives: ['backup-repository', 'backup-log'] })
})

it('reads versions in English; a listed version claims no result', async () => {
  const batch = await read(wbadmin, 'HIS-SV01.txt', versionsEn, 'ascii')
  expect(factsOf(batch, 'repository')[0]).toMatchObject({ name: '\\\\nas01\\wsb', media: 'nas' })
  expect(factsOf(batch, 'backupRun')).toEqual([{
    job: 'his-sv01', repository: '\\\\nas01\\wsb', startedAt: '2026-11-19T14:00:00Z',
    note: 'Volume(s), File(s), Application(s), Bare Metal Recovery, System State',
  }])
})

it('takes the name that `hostname` told', async () => {
  expect(await read(wbadmin, 'a.txt', `C:\\>hostname\r\nHIS-SV09\r\nC:\\>wbadmin get versions\r\n${versionsEn}`)).toMatchObject({ scope: 'HIS-SV09' })
})

it.each([['get items', items], ['an error', 'wbadmin 1.0 - Backup command-line tool\r\nERROR - Access is denied.\r\n']])(
  '%s is recognised, and what to run instead is said', async (_, text) => {
    expect(wbadmin.recognise(await sampleOf(bytesInput('a.txt', encode(text, 'cp932'), today))).confidence).toBeGreaterThan(0)
    const batch = await read(wbadmin, 'HIS-SV01.txt', text, 'cp932')
    expect(codes(batch).at(0)).toMatch(/lost wbadmin\.other-output/)
    expect([batch.facts, batch.gives]).toEqual([[], []])
  })

it('"no backups" is what it is', async () => {
  expect(codes(await read(wbadmin, 'HIS-SV01.txt', none, 'cp932'))).toEqual(['- note wbadmin.no-versions'])
})

/** Labels nobody here has seen, as another Windows may write them. */
const strange = (text: string) =>
  text.replaceAll('バックアップ時間', '取った時').replaceAll('バックアップの対象', '置いた所').replaceAll('バージョン識別子', '版の記号').replaceAll('回復可能', '戻る物')

it('knows versions by their identifiers, whatever the labels are called', async () => {
  const plain = await read(wbadmin, 'HIS-SV01.txt', versionsJa, 'cp932')
  const other = await read(wbadmin, 'HIS-SV01.txt', strange(versionsJa), 'cp932')
  expect(strange(versionsJa)).not.toContain('バージョン識別子')
  expect(other.facts.map(({ attributes }) => attributes)).toEqual(plain.facts.map(({ attributes }) => attributes))
  expect(wbadmin.recognise(await sampleOf(bytesInput('a.txt', encode(strange(versionsJa), 'cp932'), today))).confidence).toBeGreaterThan(0.5)
})

it.each(['バックアップ時間', 'バックアップの対象', 'バージョン識別子', '回復可能'])('nor does one strange label mix up versions: %s', async (label) => {
  const plain = await read(wbadmin, 'HIS-SV01.txt', versionsJa, 'cp932')
  const other = await read(wbadmin, 'HIS-SV01.txt', versionsJa.replaceAll(label, '何か'), 'cp932')
  expect(other.facts.map(({ attributes }) => attributes)).toEqual(plain.facts.map(({ attributes }) => attributes))
})
