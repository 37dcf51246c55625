// Figures that a tool tells of each run, held against those of the runs before.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { imprintFile } from '#engines/imprint'
import { inspect } from './inspect.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-inspect-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function imprinted(name: string): Promise<string> {
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, 'a.csv'), '番号\n1\n')
  const file = join(folder, `${name}.imprint`)
  expect((await imprintFile(join(folder, name), file)).is).toBe('finished')
  return file
}

it('content that packs no more is told, once it is known how it packed before', async () => {
  const [previous, file] = [await imprinted('before'), await imprinted('now')]
  const rates = Array.from({ length: 8 }, (_, at) => ({ generation: `g${at}`, files: 1, changed: 0, stored: 0.02, packed: 0.35 + at / 100 }))
  const rulesWith = async (packed: number | null, known = rates) => {
    const job = { generation: 'now', file, previous, rates: known, stored: 0.02, packed, settings: { writeOnce: [], canaries: {} } }
    const found = await inspect(job, '2026-11-20T03:00:00Z')
    if (!found.ok) throw new Error(found.refusal.code)
    return { rules: found.value.inspected.suspicions.map(({ rule }) => rule), rate: found.value.rate }
  }
  expect(await rulesWith(1)).toMatchObject({ rules: ['lost-packing'], rate: { generation: 'now', packed: 1 } })
  expect((await rulesWith(0.4)).rules).toEqual([])
  expect((await rulesWith(1, rates.slice(1))).rules).toEqual([])
  expect((await rulesWith(null)).rate).not.toHaveProperty('packed')
})
