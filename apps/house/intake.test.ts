// What is laid into the intake while the house is open: taken in, or refused with the reason beside it, and never lost.
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { report } from '#hospital/sources/backup-watch/fixtures.ts'
import { openHouse, type House } from '#apps/house.ts'
import { Intake, intakeJob, takingIn } from './intake.ts'

let folder: string
let intake: string
let house: House
let looking: Intake

async function open(...facilities: readonly string[]): Promise<void> {
  const opened = await openHouse({ data: join(folder, 'data') })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  house = opened.house
  for (const id of facilities) await house.kernel.commit(systemActor('setup'), facilityAdded, { id, name: `病院${id}` })
  house.kernel.jobs.define(intakeJob, takingIn(house, intake), { attempts: 1 })
  await house.kernel.jobs.start()
  looking = new Intake(house, intake)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kokoroe-intake-'))
  intake = join(folder, 'intake')
})
afterEach(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Twice: what is there unchanged at the second look is whole. */
async function twice(): Promise<void> {
  await looking.look()
  await looking.look()
}

const inFolder = (...path: readonly string[]) => readdirSync(join(intake, ...path)).toSorted()
const files = () => readdirSync(intake, { withFileTypes: true }).filter((one) => !one.isDirectory()).map(({ name }) => name).toSorted()

describe('the intake of a running house', () => {
  test('a report of the night comes into the register by the one door, and moves to what is done', async () => {
    await open('h1')
    await looking.look()
    writeFileSync(join(intake, 'watch-bk01.json'), JSON.stringify(report))
    await twice()
    await vi.waitFor(() => expect(files()).toEqual([]), { timeout: 15_000 })
    expect(inFolder('done')).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\dT\d{6} watch-bk01\.json$/)])
    expect(inFolder('refused')).toEqual([])
    const view = await house.registers.view('h1')
    expect(view.all('repository').length).toBe(report.repositories.length)
    const [kept] = await house.kernel.files.list('h1')
    expect(kept).toMatchObject({ name: 'watch-bk01.json', storedBy: 'system:jobs' })
  }, 30_000)

  test('the same report once more is done, and said nothing of', async () => {
    await open('h1')
    for (const name of ['a.json', 'b.json']) {
      await looking.look()
      writeFileSync(join(intake, name), JSON.stringify(report))
      await twice()
      await vi.waitFor(() => expect(files()).toEqual([]), { timeout: 15_000 })
    }
    expect(inFolder('done').map((name) => name.slice(18))).toEqual(['a.json', 'b.json'])
    expect(inFolder('refused')).toEqual([])
  }, 30_000)

  test('what nobody recognises is refused, whole, with the reason beside it', async () => {
    await open('h1')
    await looking.look()
    writeFileSync(join(intake, 'なぞ.bin'), Buffer.from([0, 1, 2, 3, 255]))
    await twice()
    await vi.waitFor(() => expect(inFolder('refused').length).toBe(2), { timeout: 15_000 })
    const [refused = '', why = ''] = inFolder('refused')
    expect(why).toBe(`${refused}.txt`)
    expect([...readFileSync(join(intake, 'refused', refused))]).toEqual([0, 1, 2, 3, 255])
    expect(readFileSync(join(intake, 'refused', why), 'utf8')).toBe(`${house.say('ja', { code: 'words.import.unrecognised' })}\n`)
    expect(files()).toEqual([])
  }, 30_000)

  test('what is being written, drafts, links and folders are left alone', async () => {
    await open('h1')
    await looking.look()
    writeFileSync(join(folder, 'secret.json'), JSON.stringify(report))
    symlinkSync(join(folder, 'secret.json'), join(intake, 'link.json'))
    writeFileSync(join(intake, 'watch.json.123.part'), JSON.stringify(report))
    mkdirSync(join(intake, 'folder'))
    writeFileSync(join(intake, 'growing.json'), '{')
    for (let round = 0; round < 3; round++) {
      await looking.look()
      appendFileSync(join(intake, 'growing.json'), ' ')
    }
    expect(await house.kernel.jobs.list('h1')).toEqual([])
    expect(files()).toEqual(['growing.json', 'link.json', 'watch.json.123.part'])
  })

  test('where there are several hospitals, each has its own folder', async () => {
    await open('h1', 'h2')
    await looking.look()
    writeFileSync(join(intake, 'h2', 'watch.json'), JSON.stringify(report))
    await twice()
    await vi.waitFor(() => expect(inFolder('h2', 'done').length).toBe(1), { timeout: 15_000 })
    expect((await house.registers.view('h2')).all('repository').length).toBe(report.repositories.length)
    expect((await house.registers.view('h1')).all('repository')).toEqual([])
    expect(existsSync(join(intake, 'h1', 'done'))).toBe(true)
  }, 30_000)
})
