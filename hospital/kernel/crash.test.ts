// Two hundred times kill -9 in the middle of an import: what was acknowledged is there, and everything adds up.
import { spawn } from 'node:child_process'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, notes, openOrThrow, removeFolder } from './kernel.fixture.ts'
import { databaseFileName } from './place.ts'

const child = fileURLToPath(new URL('./crash.fixture.ts', import.meta.url))
const kills = 200
const lanes = 2

interface Life {
  readonly foundSize: number
  readonly acknowledged: ReadonlyMap<number, string>
}

/** Lives until a random moment in its work, sometimes not even until it has opened. */
function live(folder: string, run: number): Promise<Life> {
  return new Promise((resolve, reject) => {
    const victim = spawn(process.execPath, [child, folder, String(run)], {
      // Two hundred starts: the compiled program is kept beside the data.
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    })
    let said = ''
    let errors = ''
    let timer: NodeJS.Timeout | undefined
    const killIn = (time: number) => (timer ??= setTimeout(() => victim.kill('SIGKILL'), time))
    // Every tenth is killed while starting: recovery itself is interrupted too.
    if (run % 10 === 9) killIn(100 + Math.random() * 250)
    // Counted in acknowledgements, so that a slow machine loses as much as a fast one.
    const enough = Math.floor(Math.random() * 10)
    victim.stdout.on('data', (data: Buffer) => {
      said += data.toString('utf8')
      if (said.split('\nack ').length > enough) killIn(Math.random() * 20)
    })
    victim.stderr.on('data', (data: Buffer) => (errors += data.toString('utf8')))
    victim.once('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the child ended by itself: ${errors}`))
      // A line that was cut by the kill was not heard.
      const lines = said
        .slice(0, said.lastIndexOf('\n') + 1)
        .split('\n')
        .map((line) => line.split(' '))
      const acknowledged = new Map(
        lines.flatMap(([word, seq, leaf]) => (word === 'ack' && leaf ? [[Number(seq), leaf] as const] : [])),
      )
      const open = lines.find(([word]) => word === 'open')
      resolve({ foundSize: open ? Number(open[1]) : -1, acknowledged })
    })
  })
}

/** Reads like a stranger: no code of ours between the file and the question. */
function storedHashes(folder: string, from: number): Map<number, string> {
  const db = new DatabaseSync(join(folder, databaseFileName))
  const rows = db.prepare('SELECT seq, lower(hex(hash)) AS hash FROM kernel_leaf WHERE seq >= ?').all(from)
  db.close()
  return new Map(rows.map((row) => [Number(row['seq']), String(row['hash'])]))
}

async function oneLane(lane: number): Promise<{ readonly acknowledged: number; readonly killed: number }> {
  const folder = newFolder()
  let known = 0
  let acknowledged = 0
  let killed = 0
  for (let run = 0; run < kills / lanes; run++) {
    const life = await live(folder, run * lanes + lane)
    killed += 1
    if (life.acknowledged.size === 0) continue
    expect(life.foundSize).toBeGreaterThanOrEqual(known)
    const stored = storedHashes(folder, life.foundSize)
    for (const [seq, leaf] of life.acknowledged) expect(stored.get(seq)).toBe(leaf)
    acknowledged += life.acknowledged.size
    known = Math.max(...life.acknowledged.keys()) + 1
    if (run === kills / lanes / 2) await addsUp(folder, known)
  }
  await addsUp(folder, known)
  removeFolder(folder)
  return { acknowledged, killed }
}

async function addsUp(folder: string, known: number): Promise<void> {
  const kernel = await openOrThrow({ data: folder })
  const verdict = await kernel.verify()
  expect(verdict).toMatchObject({ ok: true, problems: [] })
  expect(verdict.size).toBeGreaterThanOrEqual(known)
  expect(await kernel.compareProjections()).toMatchObject({ equal: true, differences: [] })
  expect((await kernel.read('a', notes)).length).toBeGreaterThan(0)
  await kernel.close()
}

test(`${kills} times kill -9 in the middle of an import`, { timeout: 900_000 }, async () => {
  const done = await Promise.all(Array.from({ length: lanes }, (_, lane) => oneLane(lane)))
  expect(done.reduce((sum, one) => sum + one.killed, 0)).toBe(kills)
  // Otherwise the kills came before there was anything to lose.
  expect(done.reduce((sum, one) => sum + one.acknowledged, 0)).toBeGreaterThan(kills * 2)
})
