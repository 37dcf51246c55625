// What was erased is not in the file any more, byte by byte; what was not is.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  newFolder,
  note,
  notes,
  openOrThrow,
  person,
  removeFolder,
  withFacilities,
  written,
} from '../kernel.fixture.ts'
import { personalErased } from '../own/acts.ts'

test('erased values and files leave no bytes behind', async () => {
  const folder = newFolder()
  const kernel = await withFacilities(await openOrThrow({ data: folder }))
  const a = person('a')
  const lines = [{ who: 'ERASE-ME-1' }, { who: 'KEEP-ME-2' }]
  const receipt = await kernel.commit(a, written, note('n', { title: 'ERASE-TITLE', lines }))
  const file = await kernel.files.put(a, 'ERASE-NAME.csv', [Buffer.from('ERASE-CONTENT')])
  if (!receipt.ok || !file.ok) throw new Error('not stored')
  const inFolder = () =>
    Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toString('latin1')
  for (const secret of ['ERASE-ME-1', 'ERASE-TITLE', 'ERASE-NAME', 'ERASE-CONTENT', 'KEEP-ME-2']) {
    expect(inFolder()).toContain(secret)
  }
  const erased = await kernel.commit(a, personalErased, {
    values: [
      { seq: receipt.seq, field: 'lines', positions: [0] },
      { seq: receipt.seq, field: 'title', positions: null },
    ],
    files: [file.sha256],
    reason: 'test',
  })
  expect(erased.ok).toBe(true)
  // At once: a house may run for months.
  for (const secret of ['ERASE-ME-1', 'ERASE-TITLE', 'ERASE-NAME', 'ERASE-CONTENT']) expect(inFolder()).not.toContain(secret)
  expect(await kernel.read('a', notes)).toMatchObject([{ title: null, lines: [null, { who: 'KEEP-ME-2' }] }])
  await kernel.close()
  const left = inFolder()
  for (const secret of ['ERASE-ME-1', 'ERASE-TITLE', 'ERASE-NAME', 'ERASE-CONTENT']) expect(left).not.toContain(secret)
  expect(left).toContain('KEEP-ME-2')
  const again = await openOrThrow({ data: folder })
  expect(await again.verify()).toMatchObject({ ok: true })
  await again.close()
  removeFolder(folder)
})
