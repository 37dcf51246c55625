// Exit code 0: a whole folder of a hospital in good order, under the one edition whose every item a file can answer.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { makeHospital } from '#samples/make.ts'
import { writeHospital } from '#samples/write.ts'
import { checkReport } from '../check/report.ts'
import { main } from '../main.ts'

const place = mkdtempSync(join(tmpdir(), 'kokoroe-in-order-'))
const folder = join(place, 'hospital')
const mapping = join(place, 'decisions.json')
const asOf = '2026-11-20'
let out = ''

beforeAll(async () => {
  const hospital = makeHospital({ beds: 50, seed: 2, asOf, faults: false })
  await writeHospital(hospital, folder)
  // What the departments answered, account by account: every list has its own columns, so a mapping says which is what.
  const answers = hospital.accounts.filter(({ enabled }) => enabled).map(({ login }) => `${login},使っている,2026/11/10`)
  writeFileSync(join(folder, '棚卸しの回答.csv'), `\ufeff利用者,判断,決めた日\r\n${answers.join('\r\n')}\r\n`)
  writeFileSync(mapping, JSON.stringify({
    name: '棚卸しの回答', kind: 'account', realm: hospital.profile.domain, mode: 'additive', gives: ['stocktake'], columns: [
      { column: '利用者', attribute: 'login' }, { column: '判断', attribute: 'decided' }, { column: '決めた日', attribute: 'decidedOn' },
    ],
  }))
})
afterAll(() => rmSync(place, { recursive: true, force: true }))
beforeEach(() => {
  out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
})
afterEach(() => void vi.restoreAllMocks())

const check = (...more: string[]) => main(['check', folder, '--as-of', asOf, '--edition', 'kokoroe-practice', '--format', 'json', ...more])

it('0 where every check of duties 1 to 3 passes, on evidence', async () => {
  const code = await check('--mapping', mapping)
  const report = checkReport.parse(JSON.parse(out))
  const asked = report.principles.flatMap(({ checks }) => checks).filter(({ edition }) => edition !== null)
  // The fee rules ask houses of 200 beds and more.
  expect(asked.filter(({ verdict, id }) => verdict !== 'pass' && id !== 'fee-evidence').map(({ id, verdict, reasons }) => [id, verdict, reasons])).toEqual([])
  expect(asked.length).toBeGreaterThan(20)
  expect([report.verdict, report.unanswered, code]).toEqual(['pass', [], 0])
})

it('2 as soon as one list is not there, and under editions that also ask what no file tells', async () => {
  expect(await check()).toBe(2)
  expect(await main(['check', folder, '--as-of', asOf, '--mapping', mapping])).toBe(2)
})

it('1 years later: contracts have ended, and nobody looked again', async () => {
  expect(await check('--mapping', mapping, '--as-of', '2028-11-20')).toBe(1)
})
