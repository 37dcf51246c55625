// Ten hospitals through the pipeline of `kokoroe check`: everything planted is found, and nothing else is reported.
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFolder } from '#apps/cli/check/read-folder.ts'
import { backup } from '#hospital/principles/3-backup/principle.ts'
import { evaluate, type CheckResult } from '#hospital/principles/evaluate.ts'
import { buildView } from '#hospital/register/build.ts'
import { activeByDefault, bundledRulebooks } from '#hospital/rulebooks/load.ts'
import { checksOf } from '#hospital/rulebooks/schema.ts'
import { cutOrder } from '#hospital/response/cuts/order.ts'
import { decisionsOf } from '#hospital/response/declare/decisions.ts'
import { gapsOf } from './files/agreed.ts'
import { asked, dropped, editions } from './asked.ts'
import type { Answer, Subject } from './answers.ts'
import type { Hospital } from './hospital.ts'
import { makeHospital } from './make.ts'
import { shapeOf } from './shape.ts'
import { writeHospital } from './write.ts'

const asOf = '2026-11-20'
const books = bundledRulebooks().filter((book) => activeByDefault.has(book.id))
const unrelated = 'その他/院内コンサートのお知らせ.txt'

let place = ''
beforeAll(async () => void (place = await mkdtemp(join(tmpdir(), 'kokoroe-sample-'))))
afterAll(() => rm(place, { recursive: true, force: true }))

interface Checked {
  readonly hospital: Hospital
  readonly results: readonly CheckResult[]
  readonly unread: readonly string[]
  readonly lost: readonly string[]
}

async function checked(seed: number, beds: number, day = asOf, faults = true): Promise<Checked> {
  const hospital = makeHospital({ beds, seed, asOf: day, faults })
  const folder = join(place, `${seed}-${beds}-${day}-${faults}`)
  await writeHospital(hospital, folder)
  const readings = await readFolder(folder, day, () => {})
  const view = buildView(
    readings.flatMap(({ batch }) => batch ?? []),
    day,
  )
  return {
    hospital,
    results: evaluate(view, books).principles.flatMap(({ checks }) => checks),
    unread: readings.filter(({ batch }) => batch === null).map(({ path }) => path),
    lost: readings.flatMap(({ batch, path }) =>
      (batch?.problems ?? []).filter(({ weight }) => weight === 'lost').map(({ row }) => `${path} ${row}`),
    ),
  }
}

const id = ({ kind, key }: Subject): string => `${kind} ${key}`
const line = (
  check: string,
  edition: string,
  verdict: string,
  fail: readonly string[],
  unknown: readonly string[],
) => ({ check, edition, verdict, fail: fail.toSorted(), unknown: unknown.toSorted() })
const expected = ({ check, edition, verdict, fail, unknown }: Answer) =>
  line(check, edition, verdict, fail.map(id), unknown.map(id))
const reported = ({ id: check, edition, verdict, subjects }: CheckResult) => {
  const of = (wanted: string): string[] => subjects.filter((one) => one.verdict === wanted).map(id)
  return line(check, edition ?? '', verdict, of('fail'), of('unknown'))
}
const inOrder = <T extends { check: string; edition: string }>(lines: readonly T[]): readonly T[] =>
  lines.toSorted((a, b) => `${a.edition} ${a.check}`.localeCompare(`${b.edition} ${b.check}`))

function holds({ hospital, results, unread, lost }: Checked): void {
  expect(unread).toEqual([unrelated])
  expect(lost).toEqual([])
  const { checks, duties } = hospital.answers
  expect(inOrder(results.filter(({ edition }) => edition !== null).map(reported))).toEqual(
    inOrder(checks.map(expected)),
  )
  const told = results.filter(({ edition }) => edition === null).map(({ id: duty, verdict }) => ({ id: duty, verdict }))
  expect(told.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(duties.toSorted((a, b) => a.id.localeCompare(b.id)))
}

describe('what was planted is found, and nothing else', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('seed %i', async (seed) => holds(await checked(seed, 60)))

  it('in a house of 300 beds', async () => holds(await checked(1, 300)))

  it.each(['2027-04-01', '2028-02-29'])('on %s', async (day) => holds(await checked(12, 50, day)))
})

it('what was done to the backups is told as what it is', async () => {
  const { results } = await checked(1, 60)
  const codes = (check: string) => new Set(results.filter(({ id: one, edition }) => one === check &&
    edition === 'kokoroe-practice')
    .flatMap(({ subjects }) => subjects.flatMap(({ reasons }) => reasons.map(({ code }) => code))))
  const told = {
    'times-trusted': ['times-trusted.forged', 'times-trusted.prune'], 'read-again': ['intact.damaged'],
      'copies-complete': ['complete.shrunk'],
    'locks-hold': ['protected.hidden', 'protected.lockEndsSoon'],
    'generations-stay': ['generations-stay.newer'],
    'clean-generations': ['clean.rule.mass-rename', 'clean.rule.new-ending', 'clean.canaryChanged'],
    'backups-run': ['backups-run.failed', 'backups-run.days'], 'out-of-reach': ['unreachable.wrote',
      'unreachable.inDomain'],
    'media-rotation': ['media-rotation.twice', 'media-rotation.expected', 'media-rotation.attached'],
    rehearsed: ['rehearsed.failed', 'rehearsed.slow', 'rehearsed.never'],
    'restore-claims': ['restore-claims.waiting', 'restore-claims.old', 'restore-claims.notAsked'],
  }
  for (const [check, wanted] of Object.entries(told))
    expect([check, wanted.filter((code) => !codes(check).has(code))]).toEqual([check, []])
})

describe('a hospital in good order', () => {
  it.each([60, 300])('of %i beds has no fault in its backups, and what no file tells is said', async (beds) => {
    const one = await checked(2, beds, asOf, false)
    holds(one)
    const ofBackups = new Set(backup.checks.map(({ id: check }) => check))
    const failing = one.results.filter(({ id: check, verdict }) => ofBackups.has(check) && verdict === 'fail')
    expect(failing.map(({ id: check }) => check)).toEqual([])
  })
})

it('plants a fault for every check, and in each hospital for most', () => {
  const faulty = (hospital: Hospital) =>
    new Set(hospital.answers.checks.filter(({ fail }) => fail.length > 0).map(({ check }) => check))
  const all = new Set(editions.flatMap((edition) => asked[edition]))
  const hospitals = Array.from({ length: 10 }, (_, at) => faulty(makeHospital({ beds: 50, seed: at + 1, asOf })))
  const ever = hospitals.reduce((seen, one) => seen.union(one), new Set())
  // No file of the sample tells what a stock-take decided about each account; the fee rules ask larger houses.
  expect([...all].filter((check) => !ever.has(check))).toEqual(['stocktake-decisions', 'fee-evidence'])
  for (const one of hospitals) expect(one.size).toBeGreaterThan(all.size * 0.66)
})

it('asks what the rulebooks ask', () => {
  const asks = books.flatMap((book) => checksOf(book).map((one) => `${book.id} ${one.check} ${one.asked}`))
  const ours = editions.flatMap((edition) => [
    ...asked[edition].map((check) => `${edition} ${check} true`),
    ...(edition in dropped ? dropped[edition as keyof typeof dropped] : []).map((check) => `${edition} ${check} false`),
  ])
  expect(ours.toSorted()).toEqual([...new Set(asks)].toSorted())
})

describe('what was agreed for the day it happens', () => {
  it.each([true, false])('is read without loss, and has its holes where faults are planted: %s', async (faults) => {
    const hospital = makeHospital({ beds: 60, seed: 2, asOf, faults })
    const folder = join(place, `agreed-${faults}`)
    await writeHospital(hospital, folder)
    const view = buildView((await readFolder(folder, asOf, () => {})).flatMap(({ batch }) => batch ?? []), asOf)
    const { items, asks } = cutOrder(view, [])
    const bare = decisionsOf(view, [], 0).filter(({ rules }) => rules.length === 0).map(({ title }) => title)
    expect([view.all('place').length, view.all('device').length]).toEqual([12, 65])
    expect(items.filter(({ missing }) => missing.length > 0).map(({ name }) => name)).toEqual(faults ? ['NAS01 のLANケーブル', '病棟系の境'] : [])
    expect(items.filter(({ age }) => age !== 'fresh').map(({ name }) => name)).toEqual(faults ? ['保守回線ルーター'] : [])
    expect(asks.map(({ cuts }) => cuts)).toEqual(faults ? ['薬剤NAS'] : [])
    expect(bare.includes('薬剤部門システム')).toBe(faults)
    for (const gap of gapsOf(hospital)) expect([...items.map(({ name }) => name), ...asks.map(({ cuts }) => cuts), ...bare]).toContain(gap.name)
  })
})

it('uses every shape of files within the first ten seeds', () => {
  const shapes = Array.from({ length: 10 }, (_, at) => shapeOf(at + 1))
  const seen = (key: keyof ReturnType<typeof shapeOf>) => new Set(shapes.map((shape) => shape[key])).size
  expect(
    Object.fromEntries(
      (Object.keys(shapes[0] ?? {}) as (keyof ReturnType<typeof shapeOf>)[]).map((key) => [key, seen(key)]),
    ),
  ).toEqual({
    directory: 6,
    employeeIds: 2,
    logins: 2,
    shown: 4,
    memberOf: 2,
    groupNames: 3,
    policy: 4,
    staff: 2,
    leavers: 2,
    contacts: 2,
    disclosures: 2,
    book: 2,
    forms: 2,
    machine: 2,
    card: 2,
    administrator: 4,
  })
})

it('gives the same bytes and the same days for the same seed', async () => {
  const hash = async (folder: string): Promise<readonly string[]> => {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
    return Promise.all(
      files
        .map((one) => join(one.parentPath, one.name))
        .toSorted()
        .map(async (file) => {
          const sum = createHash('sha256')
            .update(await readFile(file))
            .digest('hex')
          return `${file.slice(folder.length)} ${sum} ${(await stat(file)).mtime.toISOString()}`
        }),
    )
  }
  const write = async (name: string, seed: number) => {
    await writeHospital(makeHospital({ beds: 50, seed, asOf }), join(place, name), join(place, `${name}.json`))
    return [...(await hash(join(place, name))), await readFile(join(place, `${name}.json`), 'utf8')]
  }
  const first = await write('a', 2)
  // Workbooks carry a clock; a second later it would show.
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect(await write('b', 2)).toEqual(first)
  expect(await write('c', 3)).not.toEqual(first)
})

it('has ten accounts to a bed', () => {
  const { accounts } = makeHospital({ beds: 1000, seed: 1, asOf })
  expect(accounts.length).toBeGreaterThan(9_900)
  expect(accounts.length).toBeLessThan(10_200)
  expect(new Set(accounts.map(({ login }) => login.toLowerCase())).size).toBe(accounts.length)
})
