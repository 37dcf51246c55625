// The shelf over a real kernel and data folder: choosing, adding, withdrawing, one hospital apart from another, replay.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Actor } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { openKernel } from '#hospital/kernel/open.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { permissionsOf } from '#hospital/kernel/permission.ts'
import { activateRulebook, addRulebook, deactivateRulebook, withdrawRulebook } from './acts.ts'
import { bundledText } from './load.ts'
import { rulebookRoom } from './room.ts'
import { activeRulebooks, rulebooksNamed, rulebookShelf } from './shelf.ts'

const own = bundledText('kokoroe-practice').replace('id: kokoroe-practice', 'id: our-rules')
const operator: Actor = { person: 'boss', facility: null, permissions: permissionsOf(['operator']) }
const practitioner = (facility: string): Actor => ({
  person: 'sato', facility, permissions: permissionsOf(['practitioner']),
})
const minato = practitioner('minato')

let folder = ''
let kernel: Kernel
async function open() {
  const opened = await openKernel({ data: folder, rooms: [rulebookRoom] })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  kernel = opened.kernel
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rulebooks-'))
  await open()
  for (const id of ['minato', 'yama']) {
    expect(await kernel.commit(operator, facilityAdded, { id, name: id })).toMatchObject({ ok: true })
  }
})
afterEach(async () => {
  await kernel.close()
  rmSync(folder, { recursive: true, force: true })
})
const active = async (facility = 'minato') => (await activeRulebooks(kernel, facility)).map((book) => book.id)
const byDefault = ['leaflet-2023', 'checklist-r7', 'guideline-7.0', 'kokoroe-practice']

it('begins with the default editions and remembers what a hospital chose, through a restart', async () => {
  expect(await active()).toEqual(byDefault)
  expect(await kernel.commit(minato, deactivateRulebook, { rulebook: 'leaflet-2023' })).toMatchObject({ ok: true })
  expect(await kernel.commit(minato, activateRulebook, { rulebook: 'guideline-6.0' })).toMatchObject({ ok: true })
  const chosen = ['checklist-r7', 'guideline-7.0', 'guideline-6.0', 'kokoroe-practice']
  expect(await active()).toEqual(chosen)
  await kernel.close()
  await open()
  expect(await active()).toEqual(chosen)
  expect(await active('yama')).toEqual(byDefault)
})

it('an added rulebook stands on the shelf, is used once activated, and goes when withdrawn', async () => {
  expect(await kernel.commit(minato, addRulebook, { rulebook: 'our-rules', text: own })).toMatchObject({ ok: true })
  expect(await active()).toEqual(byDefault)
  await kernel.commit(minato, activateRulebook, { rulebook: 'our-rules' })
  expect(await active()).toEqual([...byDefault, 'our-rules'])
  const { books } = await rulebookShelf(kernel, 'minato')
  expect(books.find((one) => one.book.id === 'our-rules')).toMatchObject({
    from: 'added', active: true, chosen: { by: 'sato' },
  })
  expect((await rulebookShelf(kernel, 'yama')).books.some((one) => one.from === 'added')).toBe(false)
  await kernel.commit(minato, withdrawRulebook, { rulebook: 'our-rules' })
  expect(await active()).toEqual(byDefault)
})

it('adding again replaces the text', async () => {
  await kernel.commit(minato, addRulebook, { rulebook: 'our-rules', text: own })
  await kernel.commit(minato, addRulebook, {
    rulebook: 'our-rules', text: own.replace('edition: "2026-11"', 'edition: 第2版'),
  })
  const { books } = await rulebookShelf(kernel, 'minato')
  expect(books.filter((one) => one.from === 'added').map((one) => one.book.edition)).toEqual(['第2版'])
})

it.each([
  [
    'a text that is no rulebook',
    addRulebook,
    { rulebook: 'our-rules', text: 'id: our-rules' },
    'invalid',
    'refusal.unreadable',
  ],
  ['an id other than the text says', addRulebook, { rulebook: 'other', text: own }, 'invalid', 'refusal.idDiffers'],
  [
    'the name of a bundled one',
    addRulebook,
    { rulebook: 'leaflet-2023', text: bundledText('leaflet-2023') },
    'invalid',
    'refusal.bundledId',
  ],
] as const)('refuses %s', async (_name, act, payload, code, reason) => {
  expect(await kernel.commit(minato, act, payload)).toMatchObject({ ok: false, code, reasons: [{ code: reason }] })
})

it('refuses to choose or withdraw what is not there, also where only another hospital has it', async () => {
  await kernel.commit(practitioner('yama'), addRulebook, { rulebook: 'our-rules', text: own })
  for (const act of [activateRulebook, deactivateRulebook, withdrawRulebook]) {
    expect(await kernel.commit(minato, act, { rulebook: 'our-rules' })).toMatchObject({
      ok: false, code: 'conflict', reasons: [{ code: 'refusal.noSuchBook' }],
    })
  }
  expect(await kernel.commit(minato, withdrawRulebook, { rulebook: 'leaflet-2023' })).toMatchObject({
    ok: false, code: 'conflict',
  })
})

it('only who may manage rulebooks may', async () => {
  const staff: Actor = { ...minato, permissions: permissionsOf(['staff', 'manager', 'auditor']) }
  expect(await kernel.commit(staff, deactivateRulebook, { rulebook: 'leaflet-2023' })).toMatchObject({
    ok: false, code: 'forbidden',
  })
})

it('replay gives the same shelf', async () => {
  await kernel.commit(minato, addRulebook, { rulebook: 'our-rules', text: own })
  await kernel.commit(minato, activateRulebook, { rulebook: 'our-rules' })
  await kernel.commit(minato, deactivateRulebook, { rulebook: 'checklist-r7' })
  expect(await kernel.compareProjections()).toMatchObject({ equal: true })
})

it('a folder check names its editions', () => {
  expect(rulebooksNamed([]).books.map((book) => book.id)).toEqual(byDefault)
  expect(rulebooksNamed(['guideline-6.0', 'nothing'])).toMatchObject({
    books: [{ id: 'guideline-6.0' }], missing: ['nothing'],
  })
})
