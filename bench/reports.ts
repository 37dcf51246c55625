// 2,000 「かも?」 reports from 200 addresses through a real server on a real port, beside as many raw SQLite commits with
// synchronous=FULL in the same run.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openHouse } from '#apps/house.ts'
import { Phones, startServer } from '#apps/server/testing/send-reports.ts'
import { reportsSince } from '#hospital/response/report/read.ts'
import type { BenchReport } from './report.ts'

const phones = 200
const each = 10
const count = phones * each

export async function run(): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-bench-reports-'))
  try {
    const before = raw(join(folder, 'before.db'))
    const { seconds, waits, receipts } = await flood(join(folder, 'data'))
    const after = raw(join(folder, 'after.db'))
    const kept = await keptIn(join(folder, 'data'))
    if (receipts !== count || kept.rows !== count || kept.times !== count) {
      throw new Error(`sent ${count}, acknowledged ${receipts}, kept ${kept.rows} rows for ${kept.times} reports`)
    }
    const commits = (before + after) / 2
    const wait = (share: number) => Math.round(waits[Math.floor((waits.length - 1) * share)] ?? Number.NaN)
    return {
      name: 'reports',
      lines: [
        `${count} reports from ${phones} addresses: ${seconds.toFixed(2)} s, all kept, none twice`,
        `wait for the answer: half within ${wait(0.5)} ms, 95 % within ${wait(0.95)} ms, the longest ${wait(1)} ms`,
        `${count} raw SQLite commits: ${commits.toFixed(2)} s`,
        `a minute of 2,000 reports keeps the server busy for ${((seconds / 60) * 100).toFixed(0)} % of it`,
      ],
      ratios: { 'raw commits / reports (time)': commits / seconds },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function flood(data: string) {
  const server = await startServer(data)
  const callers = new Phones(server.address)
  const waits: number[] = []
  const receipts = new Set<string>()
  // So that the first report does not pay for the start.
  await fetch(`${server.address}/api/v1/kamo/places/-`)
  const start = performance.now()
  await Promise.all(Array.from({ length: phones }, async (_, phone) => {
    for (let n = 0; n < each; n++) {
      const asked = performance.now()
      const answer = await callers.send(phone, randomUUID(), [n % 5 === 0 ? 'mail' : 'slow'])
      waits.push(performance.now() - asked)
      if (answer?.receipt != null) receipts.add(answer.receipt)
    }
  }))
  const seconds = (performance.now() - start) / 1000
  callers.close()
  // As by a power cut: what was acknowledged must be there all the same.
  await server.kill()
  return { seconds, waits: waits.toSorted((a, b) => a - b), receipts: receipts.size }
}

async function keptIn(data: string) {
  const opened = await openHouse({ data })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  const { kernel } = opened.house
  const rows = await kernel.read('a', (db) => reportsSince(db, 0, count * 2))
  const { ok } = await kernel.verify()
  await opened.house.close()
  if (!ok) throw new Error('the ledger does not verify after the flood')
  return { rows: rows.length, times: rows.reduce((sum, one) => sum + one.times, 0) }
}

function raw(file: string): number {
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE line (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO line VALUES (?, ?)')
  const start = performance.now()
  for (let n = 0; n < count; n++) insert.run(randomUUID(), '看護部 3階西 内線 214')
  const seconds = (performance.now() - start) / 1000
  db.close()
  return seconds
}
