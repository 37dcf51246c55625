// One incident through every act of the room, on both stores: the tables are what the record says, also after they were built anew, as
// they were in its middle, and after everything personal was erased.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { personalErased } from '#hospital/kernel/own/acts.ts'
import { describeWith, hasPostgres } from '#tools/testing/needs.ts'
import { startPostgres, type TestPostgres } from '#tools/testing/postgres.ts'
import { responseRoom } from './room.ts'
import { facility, hospitalWith, who } from './testing/hospital.ts'
import { rowsOf, type Rows } from './testing/rows.ts'
import { wholeIncident } from './testing/whole-incident.ts'

const secret = '佐藤ひみつ子'
const personal = responseRoom.acts.flatMap(({ name, personal: fields }) => fields.map((field) => `${name} ${field}`))

function whole(postgres?: () => Promise<string>): { readonly rows: () => Rows } {
  const house = hospitalWith(postgres)
  const deeds = wholeIncident(house.now(), secret)
  const half = Math.floor(deeds.length / 2)
  let kernel: Kernel
  let before: Rows = {}
  let middle: { readonly at: number; readonly rows: Rows } = { at: 0, rows: {} }

  beforeAll(async () => {
    kernel = await house.kernel()
    for (const [n, { act, payload }] of deeds.entries()) {
      house.at(house.now() + 60_000)
      await house.done(act, payload)
      if (n === half) middle = { at: house.now(), rows: await rowsOf(kernel) }
    }
    before = await rowsOf(kernel)
  }, 120_000)
  afterAll(() => house.close())

  it('goes through every act, and writes into every table what the record says', async () => {
    expect(new Set(deeds.map(({ act }) => act.name))).toEqual(new Set(responseRoom.acts.map(({ name }) => name)))
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0).map(([table]) => table)).toEqual([])
    expect(await house.compare()).toEqual([])
  })

  it('is the same when its tables are built anew', async () => {
    await kernel.rebuild()
    expect(await rowsOf(kernel)).toEqual(before)
  })

  it('stands as of a moment in its middle as it stood then', async () => {
    const past = await kernel.asOf(middle.at)
    expect(await rowsOf(past)).toEqual(middle.rows)
    await past.close()
  })

  it('holds nothing of what was erased, in no act', async () => {
    const found = await kernel.findPersonal(facility, secret)
    expect(personal.filter((one) => !found.some(({ act, field }) => `${act} ${field}` === one))).toEqual([])
    const values = found.map(({ seq, field, position }) => ({ seq, field, positions: [position] }))
    await house.done(personalErased, { values, files: [], reason: '求めがあった' }, who('tanaka', 'practitioner'))
    expect(await kernel.findPersonal(facility, secret)).toEqual([])
    expect(JSON.stringify(await rowsOf(kernel))).not.toContain(secret)
    const lines: Uint8Array[] = []
    for await (const piece of kernel.exportLedger()) lines.push(piece)
    expect(Buffer.concat(lines).includes(secret)).toBe(false)
    expect(await house.compare()).toEqual([])
    expect((await kernel.verify()).ok).toBe(true)
    const folder = house.folder()
    for (const name of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
      expect(readFileSync(join(name.parentPath, name.name)).includes(secret), name.name).toBe(false)
    }
  })
  return { rows: () => before }
}

let onFile: () => Rows = () => ({})
describe('a whole incident in a file of its own', () => {
  onFile = whole().rows
})

describeWith(hasPostgres)('a whole incident on PostgreSQL', () => {
  let server: Promise<TestPostgres> | undefined
  const { rows } = whole(async () => (await (server ??= startPostgres())).database())
  afterAll(async () => (await server)?.stop())
  it('has the same rows as in a file', () => expect(rows()).toEqual(onFile()))
})
