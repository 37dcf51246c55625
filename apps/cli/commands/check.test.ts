// The command as people call it: what it says of files, and the exit code somebody's script relies on.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { book } from '#hospital/sources/testing/workbook.ts'
import { main } from '../main.ts'
import { checkReport, type CheckReport } from '../check/report.ts'

let folder = ''
let out = ''
let err = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'))
  out = err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const put = (files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}
const check = (...more: readonly string[]) => main(['check', folder, '--as-of', '2026-11-20', '--lang', 'ja', ...more])
const report = async (...more: readonly string[]): Promise<CheckReport> => {
  await check('--format', 'json', ...more)
  return checkReport.parse(JSON.parse(out))
}

/** What one check of a hospital's own rulebook asks, so that everything it asks can be answered. */
const users = 'SamAccountName,DisplayName,Enabled,LastLogonDate\r\nsato,佐藤 花子,True,2026/11/18 9:00:00\r\n'
const leavers = '職員番号,氏名,退職日\r\n1,佐藤 花子,2026/3/31\r\n'
const netAccounts = (length: number) => [
  'Force user logoff how long after time expires?:       Never', 'Minimum password age (days):                          0',
  'Maximum password age (days):                          Unlimited', `Minimum password length:                              ${length}`,
  'Length of password history maintained:                None', 'Lockout threshold:                                    5',
  'Lockout duration (minutes):                           30', 'Lockout observation window (minutes):                 30',
  'Computer role:                                        PRIMARY', 'The command completed successfully.', '',
].join('\r\n')

describe('exit codes', () => {
  it('1 where something fails, 2 where nothing can be told', async () => {
    expect(await check()).toBe(2)
    put({ 'users.csv': users, '退職者.csv': leavers })
    expect(await check()).toBe(1)
    expect(out).toContain('令和8年3月31日 に退職しています')
  })
  it('is decided by what the chosen editions ask', async () => {
    put({ 'users.csv': users, '退職者.csv': leavers })
    // The notice on passwords asks nothing about leavers.
    expect(await check('--edition', 'password-notice-2024')).toBe(2)
    expect(await check('--edition', 'password-notice-2024', '--edition', 'kokoroe-practice')).toBe(1)
  })
  it('an edition whose year is over is told as such, with the option that chooses another', async () => {
    const { editions } = await report()
    expect(editions.find(({ id }) => id === 'checklist-r7')?.endedOn).toBe('2026-03-31')
    expect(editions.filter(({ endedOn }) => endedOn !== undefined)).toHaveLength(1)
    for (const format of ['text', 'html']) {
      out = ''
      await check('--format', format)
      expect(out).toMatch(/期間は2026-03-31まで.*--edition list/)
    }
    for (const more of [['--as-of', '2026-03-31'], ['--edition', 'kokoroe-practice']]) {
      out = ''
      await check(...more)
      expect(out).not.toContain('期間は')
    }
  })
  it('64 for a wrong call, and says which', async () => {
    for (const more of [['--format', 'bad'], ['--edition', 'nope'], ['--as-of', '2026-02-30'], ['--format', 'pdf'], ['--bogus'], ['--out'], ['--mapping', join(folder, 'no.json')]]) {
      err = ''
      expect(await main(['check', folder, '--lang', 'ja', ...more]), more.join(' ')).toBe(64)
      expect(err).toMatch(/[ぁ-ん]/)
      expect(err).not.toMatch(/Unknown option|argument missing/)
    }
    expect(await main(['check', join(folder, 'none')])).toBe(64)
    expect(await main(['check'])).toBe(64)
    expect(await main(['check', folder, folder])).toBe(64)
  })
  it('74 where the machine refuses, before the long reading', async () => {
    expect(await check('--out', join(folder, 'none', 'x.json'))).toBe(74)
    mkdirSync(join(folder, 'taken'))
    expect(await check('--format', 'json', '--out', join(folder, 'taken'))).toBe(74)
  })
  it('0 for the list of editions', async () => {
    expect(await check('--edition', 'list')).toBe(0)
    expect(out).toContain('kokoroe-practice')
  })
})

describe('the same password under each edition', () => {
  // Nine characters, changed eight months ago.
  const form = 'SamAccountName,DisplayName,Enabled,PasswordLastSet,PasswordNeverExpires\r\nsato,佐藤 花子,True,2026/03/20 9:00:00,False\r\n'
  it.each([
    ['leaflet-2023', 'unknown'], ['checklist-r7', 'unknown'], ['guideline-6.0', 'fail'], ['guideline-7.0', 'notApplicable'],
  ])('%s: %s', async (edition, verdict) => {
    put({ 'users.csv': form, 'netaccounts.txt': netAccounts(9) })
    const [first] = (await report('--edition', edition)).principles
    expect(new Set(first?.checks.filter(({ id }) => id === 'password-age').map((one) => one.verdict))).toEqual(new Set([verdict]))
  })
})

describe('what it says of files', () => {
  it('each is taken for something, or it says why not and what to do', async () => {
    put({ 'users.csv': users, 'memo.txt': 'こんにちは\n', 'empty.csv': '', '.hidden.csv': leavers })
    const { files } = await report()
    expect(files.map(({ path, source }) => [path, source])).toEqual([
      ['empty.csv', null], ['memo.txt', null], ['users.csv', 'ad-users-csv'], ['.hidden.csv', null],
    ])
    for (const { source, problems } of files) if (source === null) expect(problems[0]?.text).toMatch(/。$/)
  })
  it('three bad rows in 5,000 are told by the row people see, and 4,997 are read', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `${at},佐藤 ${at},2026/3/31`)
    Object.assign(rows, { 100: '100,佐藤,未定の日', 200: ',,2026/3/31', 4999: '4999,佐藤 4999,' })
    put({ '退職者.csv': `職員番号,氏名,退職日\r\n${rows.join('\r\n')}\r\n` })
    const [file] = (await report()).files
    expect(file?.facts).toBe(4997)
    expect(file?.problems.map(({ row, lost }) => [row, lost])).toEqual([[102, true], [202, true], [5001, true]])
  })
  it('a row of one of several sheets is named with its sheet, in every format', async () => {
    put({ 'users.csv': users })
    const month = (id: string, name: string) => [['職員番号', '氏名', '退職日'], [id, name, '2026/3/31']]
    writeFileSync(join(folder, '退職者.xlsx'), await book({ '2月': month('9', '森 光'), '3月': month('1', '佐藤 花子') }))
    const { principles } = await report()
    const evidence = principles.flatMap(({ checks }) => checks).flatMap(({ subjects }) => subjects).flatMap((one) => one.evidence)
    expect(evidence).toContainEqual({ path: '退職者.xlsx', row: 2, sheet: '3月' })
    expect(evidence.filter(({ path }) => path === 'users.csv').every((one) => !('sheet' in one))).toBe(true)
    out = ''
    await check('--format', 'html')
    expect(out).toContain('退職者.xlsx「3月」シート 2行目')
    writeFileSync(join(folder, '緊急連絡網.xlsx'), await book({
      院内: [['役割', '氏名', '電話番号'], ['院長', '若葉 一郎', '03-1111-0001'], ['広報', '森 光', '03-1111-0002']],
      外部: [['機関名', '電話番号'], ['みなと県警 サイバー犯罪対策課', '0000-11-0110']],
    }))
    out = ''
    await check()
    expect(out).toContain('（緊急連絡網.xlsx「院内」シート 3行目）')
  })
  it('a mapping reads a table nobody knows', async () => {
    put({ 'list.csv': '番号,利用者,とめた\r\nd1,佐藤 花子,×\r\n' })
    const mapping = join(folder, '..', `map-${process.pid}.json`)
    writeFileSync(mapping, JSON.stringify({ name: 'PACS', kind: 'account', realm: 'PACS', columns: [
      { column: '番号', attribute: 'login' }, { column: '利用者', attribute: 'displayName' }, { column: 'とめた', attribute: 'enabled', not: true },
    ] }))
    const { files } = await report('--mapping', mapping)
    expect(files).toMatchObject([{ source: 'mapped-account', facts: 1 }])
    rmSync(mapping)
  })
  it('says items of the editions that no file answers', async () => {
    expect((await report('--edition', 'kokoroe-practice')).unanswered).toEqual([])
    out = ''
    expect((await report('--edition', 'leaflet-2023')).unanswered.map(({ item }) => item)).toContain('9-2')
  })
})

it('writes text, HTML and PDF', async () => {
  put({ 'users.csv': users })
  expect(await check()).toBe(2)
  expect(out).toContain('心得1')
  expect(out).toContain('kokoroe guide')
  out = ''
  await check('--format', 'html')
  expect(out).toContain('<html lang="ja"')
  const pdf = join(folder, '..', `check-${process.pid}.pdf`)
  await check('--format', 'pdf', '--out', pdf)
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  rmSync(pdf)
})
