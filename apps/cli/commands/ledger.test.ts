// The record and the data from the command line: noted down, exported, verified with a head typed as people type it,
// saved and restored; and whoever changes the files behind the program is found by what promises to find them.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openHouse, type House } from '#apps/house.ts'
import { describeHospital } from '#apps/house/hospital-profile.ts'
import { headNow } from '#apps/house/head.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { main } from '../main.ts'

const work = mkdtempSync(join(tmpdir(), 'kokoroe-cli-'))
const data = join(work, 'data')
const verifier = join(import.meta.dirname, '..', '..', 'verify', 'verify.mjs')
let out = ''
let err = ''
let oldHead = ''

async function open(folder: string): Promise<House> {
  const opened = await openHouse({ data: folder })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  return opened.house
}

beforeAll(async () => {
  const house = await open(data)
  await house.kernel.commit(systemActor('setup'), facilityAdded, { id: 'a', name: '病院' })
  const clerk = systemActor('setup', 'a')
  const say = (beds: number) => describeHospital(house.kernel, clerk, { name: '病院', alsoCalled: [], beds })
  for (let beds = 1; beds < 120; beds++) await say(beds)
  oldHead = (await headNow(house.kernel)).text
  for (let beds = 1; beds < 5; beds++) await say(beds)
  await house.close()
})
afterAll(() => rmSync(work, { recursive: true, force: true }))
beforeEach(() => {
  out = err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})
afterEach(() => void vi.restoreAllMocks())

const run = (...args: readonly string[]) => main([...args, '--lang', 'ja'])
const wide = (text: string) => text.replaceAll(' ', '　')
  .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

function verify(file: string, head: string): number {
  try {
    execFileSync(process.execPath, [verifier, file, '--head', head], { stdio: 'pipe' })
    return 0
  } catch (error) {
    return (error as { readonly status: number }).status
  }
}

let copies = 0
/** A copy of the data, changed behind the program's back. */
function tampered(sql: string, ...values: (string | number | Uint8Array)[]): string {
  const folder = join(work, `copy-${copies++}`)
  cpSync(data, folder, { recursive: true })
  const db = new DatabaseSync(join(folder, 'kokoroe.db'), { enableForeignKeyConstraints: false })
  db.prepare(sql).run(...values)
  db.close()
  return folder
}

const replaced = (table: string, column: string, from: string, to: string, where: string) =>
  `UPDATE ${table} SET ${column} = CAST(replace(CAST(${column} AS TEXT), '${from}', '${to}') AS BLOB) WHERE ${where}`

describe('the record', () => {
  test('its head, typed back in full width, proves the export', async () => {
    expect(await run('ledger', 'head', '--data', data)).toBe(0)
    const [line = ''] = out.split('\n')
    const file = join(work, 'record.jsonl')
    expect(await run('ledger', 'export', file, '--data', data)).toBe(0)
    expect(verify(file, line)).toBe(0)
    expect(verify(file, wide(line))).toBe(0)
    expect(verify(file, wide(oldHead).toLowerCase())).toBe(0)
    expect(await run('ledger', 'export', file, '--data', data)).toBe(64)
  })

  test('nothing personal and no key is in the export', () => {
    const text = readFileSync(join(work, 'record.jsonl'), 'utf8')
    expect(text).not.toContain('PRIVATE+KEY')
    expect(text).not.toContain('"beds"')
  })

  test('a folder that was left alone is well', async () => {
    expect(await run('ledger', 'check', '--data', data)).toBe(0)
    expect(out).toContain('書き換えはありません')
  })
})

describe('somebody with the files in their hands', () => {
  test('edits an old entry: the check and an outside head say so, the start cannot', async () => {
    const folder = tampered(replaced('kernel_leaf', 'bytes', 'register.note', 'register.nose', 'seq = 5'))
    expect(await run('ledger', 'check', '--data', folder)).toBe(1)
    const file = join(work, 'edited.jsonl')
    expect(await run('ledger', 'export', file, '--data', folder)).toBe(0)
    expect(verify(file, oldHead)).not.toBe(0)
  })

  test('edits one of the newest: the start refuses', async () => {
    const folder = tampered(replaced('kernel_leaf', 'bytes', 'register', 'registrar', 'seq = 120'))
    expect(await run('ledger', 'check', '--data', folder)).toBe(74)
    expect(err).not.toBe('')
  })

  test('deletes the last ones: the start refuses', async () => {
    expect(await run('ledger', 'check', '--data', tampered('DELETE FROM kernel_leaf WHERE seq > 115'))).toBe(74)
  })

  test('puts back an old folder whole: only the outside head says so', async () => {
    const folder = join(work, 'old')
    const house = await open(folder)
    await house.kernel.commit(systemActor('setup'), facilityAdded, { id: 'a', name: '病院' })
    await house.close()
    expect(await run('ledger', 'check', '--data', folder)).toBe(0)
    const file = join(work, 'old.jsonl')
    expect(await run('ledger', 'export', file, '--data', folder)).toBe(0)
    expect(verify(file, oldHead)).not.toBe(0)
  })

  test('edits a personal value beside the record: the check says so', async () => {
    const folder = tampered(replaced('kernel_sealed', 'body', '病院', '医院', `CAST(body AS TEXT) LIKE '%病院%'`))
    expect(await run('ledger', 'check', '--data', folder)).toBe(1)
  })

  test('edits only what pages show: the check says so and where, and it is built anew', async () => {
    const folder = tampered(`UPDATE "facility$rows" SET name = '別の病院'`)
    expect(await run('ledger', 'check', '--data', folder)).toBe(1)
    expect(err).toContain('記録と合わないところ: facility')
    expect(await run('data', 'rebuild', '--data', folder)).toBe(0)
    expect(await run('ledger', 'check', '--data', folder)).toBe(0)
  })

  test('takes the key: the start says so, and no other key is made in silence', async () => {
    const folder = tampered('SELECT 1')
    rmSync(join(folder, 'ledger.key'))
    expect(await run('ledger', 'check', '--data', folder)).toBe(74)
    expect(existsSync(join(folder, 'ledger.key'))).toBe(false)
  })
})

describe('the outside world', () => {
  test('is told in one line', async () => {
    vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(() => {
      throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 })
    })
    expect(await run('ledger', 'check', '--data', data)).toBe(74)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})

describe('data', () => {
  test('is saved while somebody works in it, restored, and the same', async () => {
    const house = await open(data)
    const file = join(work, 'all.kokoroe')
    expect(await run('data', 'save', file, '--data', data)).toBe(0)
    const { root, size } = await house.kernel.head()
    await house.close()
    const back = join(work, 'back')
    expect(await run('data', 'restore', file, '--data', back)).toBe(0)
    expect(out).toContain(`${size}件`)
    expect(await run('data', 'restore', file, '--data', back)).toBe(64)
    expect(await run('ledger', 'check', '--data', back)).toBe(0)
    const again = await open(back)
    // The first thing a restored house writes down is that it was restored.
    expect((await again.kernel.head()).size).toBe(size + 1)
    const [last] = await again.kernel.audit({ facility: null, limit: 1 })
    expect(last).toMatchObject({ act: 'data.restored', payload: { root } })
    await again.close()
  })

  test('a saved file with one bit turned is not restored, and nothing is left', async () => {
    const file = join(work, 'bit.kokoroe')
    const bytes = readFileSync(join(work, 'all.kokoroe'))
    const at = Math.floor(bytes.length / 2)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await run('data', 'restore', file, '--data', join(work, 'never'))).toBe(74)
    expect(await run('data', 'restore', join(work, 'no-such-file'), '--data', join(work, 'never'))).toBe(74)
    expect(await run('data', 'move', 'no address', '--data', join(work, 'empty'))).toBe(74)
    expect(existsSync(join(work, 'never'))).toBe(false)
  })

  test('a folder in use is opened by nobody else', async () => {
    const house = await open(data)
    expect(await run('ledger', 'head', '--data', data)).toBe(74)
    expect(err).toContain('pid')
    await house.close()
  })
})
