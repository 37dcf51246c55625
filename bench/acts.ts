// Durable acts per second through the one door, beside raw SQLite inserts with the same synchronous=FULL, in the same
// run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { openKernel } from '#hospital/kernel/open.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import type { Room } from '#hospital/kernel/room.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import type { BenchReport } from './report.ts'

type Tables = { line: { facility?: string; id: string; text: string } }

const added = defineAct({
  name: 'line.added',
  permission: 'work.do',
  scope: 'facility',
  personal: ['text'],
  text: { ja: '', en: '' },
  schema: z.object({ id: z.string(), text: z.string() }),
  async apply(write, { payload }) {
    await write.withTables<Tables>().insertInto('line').values(payload).execute()
  },
})
const room: Room = {
  name: 'line',
  version: 1,
  acts: [added],
  tables: [{ name: 'line', scope: 'facility', columns: { id: 'text', text: 'text' }, primaryKey: ['id'] }],
}

const rounds = 4
const seconds = 0.6
const lanes = 64
const sample = (n: number) => ({ id: `n${n}`, text: '看護部 山田 花子 内線 1234' })

export async function run(): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-bench-'))
  try {
    const kernel = await openBench(join(folder, 'data'))
    let [raw, single, many] = [0, 0, 0]
    // In turns, so that a busy moment of the machine meets all three.
    for (let round = 0; round < rounds; round++) {
      raw += rawInserts(join(folder, `raw-${round}.db`)) / rounds
      single += (await acts(kernel, 1)) / rounds
      many += (await acts(kernel, lanes)) / rounds
    }
    const { ok } = await kernel.verify()
    await kernel.close()
    if (!ok) throw new Error('the ledger does not verify after the bench')
    const perSecond = (value: number) => Math.round(value).toLocaleString('en')
    return {
      name: 'acts',
      lines: [
        `raw SQLite inserts, one row per transaction, synchronous=FULL: ${perSecond(raw)}/s`,
        `durable acts, one after the other: ${perSecond(single)}/s`,
        `durable acts, ${lanes} at a time: ${perSecond(many)}/s`,
      ],
      ratios: { 'single acts / raw inserts': single / raw, [`${lanes} acts at a time / raw inserts`]: many / raw },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function rawInserts(file: string): number {
  const db = new DatabaseSync(file)
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE line (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT',
  )
  const insert = db.prepare('INSERT INTO line VALUES (?, ?)')
  let count = 0
  const start = performance.now()
  for (; performance.now() - start < seconds * 1000; count++) {
    const { id, text } = sample(count)
    insert.run(id, text)
  }
  const rate = count / ((performance.now() - start) / 1000)
  db.close()
  return rate
}

async function openBench(data: string): Promise<Kernel> {
  const opened = await openKernel({ data, rooms: [room] })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  await opened.kernel.commit(systemActor('setup'), facilityAdded, { id: 'a', name: 'A' })
  return opened.kernel
}

let number = 0

async function acts(kernel: Kernel, atOnce: number): Promise<number> {
  const actor = systemActor('setup', 'a')
  let count = 0
  const start = performance.now()
  const lane = async () => {
    while (performance.now() - start < seconds * 1000) {
      const receipt = await kernel.commit(actor, added, sample(number++))
      if (!receipt.ok) throw new Error(JSON.stringify(receipt))
      count += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return count / ((performance.now() - start) / 1000)
}
