import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { openKernel } from '#hospital/kernel/open.ts'
import { facilityAdded, personalErased } from '#hospital/kernel/own/acts.ts'
import { permissionsOf } from '#hospital/kernel/permission.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { buildView } from './build.ts'
import { importUndone } from './acts/import.ts'
import { noted, noteWithdrawn } from './acts/note.ts'
import { batchId, importBatch } from './import-batch.ts'
import { loadBatches } from './load.ts'
import { registerRoom } from './room.ts'
import { batch, fact } from './testing/batch.ts'

const day = '2026-11-20'
const clock = () => Date.parse(`${day}T00:00:00Z`)
const at = (facility: string): Actor => ({ person: 'p-1', facility, permissions: permissionsOf(['practitioner']) })

let folder: string
let kernel: Kernel

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kokoroe-register-'))
  const opened = await openKernel({ data: folder, rooms: [registerRoom], clock })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  kernel = opened.kernel
  for (const id of ['a', 'b']) await kernel.commit(systemActor('setup'), facilityAdded, { id, name: `病院${id}` })
})
afterEach(async () => {
  await kernel.close()
  rmSync(folder, { recursive: true, force: true })
})

function users(file: string, observedAt: string, ...logins: string[]) {
  const hash = file.padEnd(64, '0')
  const facts = logins.map((login) => fact('account', { realm: 'kokoro.local', login, memberOf: ['g'], lastLogonAt: null }))
  return batch({ id: batchId({ file: hash, source: 'csvde', reader: 1, observedAt }), source: 'csvde', gives: ['directory-users'], scope: 'kokoro.local', file: hash, observedAt, facts })
}
const batches = (facility = 'a') => loadBatches(kernel, facility, day)
const logins = async (facility = 'a') => buildView(await batches(facility), day).all('account').map((one) => one.is.login)
const committed = async (what: Promise<{ readonly ok: boolean }>) => expect(await what).toMatchObject({ ok: true })

describe('importing', () => {
  it('gives back what came in', async () => {
    const { facts, ...rest } = users('1', day, '山田', 'sato')
    // One of several sheets, and a file that has none.
    const named = facts.map((one, at) => (at === 0 ? { ...one, sheet: '院内' } : one))
    const one = { ...rest, facts: named, problems: [{ row: 3, message: { code: 'x', params: { n: 1 } }, weight: 'note', value: 'v' } as const] }
    await committed(importBatch(kernel, at('a'), one))
    expect(await batches()).toEqual([one])
  })

  it('changes nothing the second time, and says so', async () => {
    const one = users('1', day, 'yamada')
    await committed(importBatch(kernel, at('a'), one))
    const head = (await kernel.head()).size
    expect(await importBatch(kernel, at('a'), { ...one, path: 'other-name.csv' })).toMatchObject({
      ok: false, code: 'conflict', reasons: [{ code: 'register.already-imported', params: { path: one.path } }],
    })
    expect((await kernel.head()).size).toBe(head)
    expect(await batches()).toEqual([one])
  })

  it('loads the facts of those batches only that count', async () => {
    await committed(importBatch(kernel, at('a'), users('1', '2026-10-01', 'old')))
    await committed(importBatch(kernel, at('a'), users('2', '2026-11-01', 'new')))
    await committed(importBatch(kernel, at('a'), users('3', '2026-12-01', 'later')))
    expect((await batches()).map((one) => one.file[0])).toEqual(['2'])
    expect((await loadBatches(kernel, 'a', '2026-10-15')).map((one) => one.file[0])).toEqual(['1'])
  })

  it('can be undone, and done again', async () => {
    const one = users('1', day, 'yamada')
    await committed(importBatch(kernel, at('a'), one))
    await committed(kernel.commit(at('a'), importUndone, { id: one.id, reason: '別の病院のファイルでした' }))
    expect(await logins()).toEqual([])
    expect(await kernel.commit(at('a'), importUndone, { id: one.id, reason: null })).toMatchObject({ ok: false, code: 'conflict' })
    await committed(importBatch(kernel, at('a'), one))
    expect(await batches()).toEqual([one])
  })

  it('keeps hospitals apart', async () => {
    await committed(importBatch(kernel, at('a'), users('1', day, 'yamada')))
    expect(await logins('b')).toEqual([])
    await committed(importBatch(kernel, at('b'), users('1', day, 'yamada')))
    expect(await kernel.commit(at('b'), importUndone, { id: users('9', day).id, reason: null })).toMatchObject({ ok: false })
  })

  it('refuses what is not in the vocabulary', async () => {
    const one = users('1', day, 'yamada')
    const odd = { ...one, facts: [{ kind: 'account', key: 'x', row: 1, attributes: { login: 'x', enabled: 'maybe' } }] }
    // Whatever a caller may send past the types.
    expect(await importBatch(kernel, at('a'), odd as unknown as typeof one)).toMatchObject({ ok: false, code: 'invalid' })
  })

  it('takes no one without the permission', async () => {
    const auditor: Actor = { ...at('a'), permissions: permissionsOf(['auditor']) }
    expect(await importBatch(kernel, auditor, users('1', day, 'x'))).toMatchObject({ ok: false, code: 'forbidden' })
  })
})

describe('written by hand', () => {
  const note = { fact: fact('account', { realm: 'kokoro.local', login: 'yamada', use: 'shared' }), reason: '師長に確認', gives: [] }

  it('stands beside the files, as a source of its own', async () => {
    await committed(importBatch(kernel, at('a'), users('1', '2026-11-01', 'yamada')))
    await committed(kernel.commit(at('a'), noted, note))
    const view = buildView(await batches(), day)
    const account = view.get('account', 'kokoro.local/yamada')
    expect(account?.is).toMatchObject({ use: 'shared', memberOf: ['g'] })
    expect(account && view.source(account, 'use')?.source).toBe('manual')
  })

  it('can be withdrawn', async () => {
    const receipt = await kernel.commit(at('a'), noted, note)
    await committed(kernel.commit(at('a'), noteWithdrawn, { note: receipt.ok ? receipt.seq : -1 }))
    expect(await logins()).toEqual([])
    expect(await kernel.commit(at('a'), noteWithdrawn, { note: 999 })).toMatchObject({ ok: false, code: 'conflict' })
  })
})

it('is rebuilt from the ledger as it was, and forgets what was erased', async () => {
  const receipt = await importBatch(kernel, at('a'), users('1', day, 'yamada', 'sato'))
  await committed(kernel.commit(at('a'), noted, { fact: fact('person', { name: '山田 太郎' }), reason: null, gives: [] }))
  expect(await kernel.compareProjections()).toMatchObject({ equal: true })
  const seq = receipt.ok ? receipt.seq : -1
  const erased = { values: [{ seq, field: 'facts', positions: [0] }], files: [], reason: '本人の求め' }
  await committed(kernel.commit(at('a'), personalErased, erased))
  await kernel.rebuild()
  expect(await logins()).toEqual(['sato'])
  expect(await kernel.compareProjections()).toMatchObject({ equal: true })
  expect(await kernel.verify()).toMatchObject({ ok: true })
})
