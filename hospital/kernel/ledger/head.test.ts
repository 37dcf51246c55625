// What leaves the house verifies with the ledger engine alone, and holds no personal value.
import { openNote, parseCheckpoint, verifyExport } from '#engines/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newFolder, note, openOrThrow, person, removeFolder, withFacilities, written } from '../kernel.fixture.ts'
import type { Kernel } from '../kernel.ts'

const folder = newFolder()
let kernel: Kernel
beforeAll(async () => {
  kernel = await withFacilities(await openOrThrow({ data: folder }))
  await Promise.all(
    Array.from({ length: 1200 }, (_, n) => kernel.commit(person('a'), written, note(`n${n}`, { title: '機密の題' }))),
  )
})
afterAll(async () => {
  await kernel.close()
  removeFolder(folder)
})

test('the head is a checkpoint signed by the installation’s key', async () => {
  const head = await kernel.head()
  const opened = openNote(head.note, [head.vkey])
  if (!opened.ok) throw new Error(opened.code)
  const checkpoint = parseCheckpoint(opened.text)
  expect(checkpoint).toMatchObject({ origin: `kokoroe/${kernel.installation}`, size: 1203 })
  expect(Buffer.from(checkpoint?.root ?? []).toString('hex')).toBe(head.root)
})

test('the export verifies, and a changed one does not', async () => {
  const head = await kernel.head()
  const [more, parts] = await Promise.all([
    kernel.commit(person('b'), written, note('while exporting')),
    Array.fromAsync(kernel.exportLedger()),
  ])
  expect(more.ok).toBe(true)
  const text = Buffer.concat(parts).toString('utf8')
  expect(text).not.toContain('機密の題')
  expect(text).not.toContain('髙﨑')
  const verdict = await verifyExport([Buffer.from(text)], { vkey: head.vkey })
  expect(verdict.integrity).toMatchObject({ verdict: 'ok' })
  const changed = await verifyExport([Buffer.from(text.replace('"id":"n7"', '"id":"n8"'))], { vkey: head.vkey })
  expect(changed.integrity).toMatchObject({ verdict: 'broken' })
})

test('the audit page reads backwards, a facility’s own lines only', async () => {
  const first = await kernel.audit({ facility: 'a', limit: 3 })
  expect(first).toHaveLength(3)
  const rest = await kernel.audit({ facility: 'a', limit: 1000, before: first[2]?.seq ?? 0 })
  expect(rest[0]?.seq).toBe((first[2]?.seq ?? 0) - 1)
  const all = [
    ...first,
    ...rest,
    ...(await kernel.audit({ facility: 'a', limit: 1000, before: rest.at(-1)?.seq ?? 0 })),
  ]
  // The facility itself, and its notes.
  expect(all).toHaveLength(1201)
  expect(new Set(all.map((line) => line.facility))).toEqual(new Set(['a']))
  expect(JSON.stringify(all)).not.toContain('機密の題')
})

test('who listens hears each act once it is on disk', async () => {
  const heard: number[] = []
  const stop = kernel.onCommit(({ seq }) => heard.push(seq))
  const outcomes = await Promise.all([1, 2, 3].map((n) => kernel.commit(person('a'), written, note(`heard${n}`))))
  await kernel.commit(person('a', 'board.read'), written, note('refused'))
  stop()
  await kernel.commit(person('a'), written, note('unheard'))
  expect(heard).toEqual(outcomes.map((one) => (one.ok ? one.seq : -1)))
})
