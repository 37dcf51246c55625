// Evidence taken in: 1 GiB streamed, hashed once, written read-only and flushed, beside `cp` with `sync`, then `sha256sum`.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EvidenceStore } from '#hospital/response/evidence/store.ts'
import type { BenchReport } from './report.ts'

const mebibytes = 1024
const rounds = 3

export async function run(): Promise<BenchReport> {
  const place = mkdtempSync(join(tmpdir(), 'kokoroe-bench-evidence-'))
  try {
    const source = join(place, 'image.raw')
    fill(source)
    const ours: number[] = []
    const peers: number[] = []
    const hashing: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await timed(async () => {
        const store = new EvidenceStore(join(place, 'house'))
        const taken = await store.take('minato', createReadStream(source, { highWaterMark: 1 << 20 }), 2 ** 40)
        if (!taken.ok) throw new Error('not taken')
      }))
      rmSync(join(place, 'house'), { recursive: true, force: true })
      peers.push(await timed(() => {
        shell('cp', source, join(place, 'copy'))
        shell('sync', join(place, 'copy'))
        shell('sha256sum', join(place, 'copy'))
      }))
      hashing.push(await timed(() => shell('sha256sum', source)))
      rmSync(join(place, 'copy'))
    }
    const rate = (seconds: readonly number[]) => mebibytes / best(seconds)
    return {
      name: 'evidence',
      lines: [
        `1 GiB taken in: ${rate(ours).toFixed(0)} MiB/s`, `cp, sync, sha256sum: ${rate(peers).toFixed(0)} MiB/s`,
        `sha256sum alone: ${rate(hashing).toFixed(0)} MiB/s`,
      ],
      ratios: { 'taking in / cp, sync, sha256sum': best(peers) / best(ours), 'taking in / sha256sum alone': best(hashing) / best(ours) },
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function fill(path: string): void {
  const piece = randomBytes(1 << 20)
  const file = openSync(path, 'w')
  for (let at = 0; at < mebibytes; at += 1) {
    piece.writeUInt32LE(at)
    writeSync(file, piece)
  }
  closeSync(file)
}

function shell(program: string, ...argv: readonly string[]): void {
  const done = spawnSync(program, argv)
  if (done.status !== 0) throw new Error(`${program}: ${String(done.stderr)}`)
}

async function timed(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const best = (seconds: readonly number[]) => Math.min(...seconds)
