// Hashing one big file and many small ones beside whichever peer is on the PATH (openssl, sha256sum, b3sum, hashdeep,
// aide, restic); hashing and inspecting together; what the inspection finds of seven attacks, and what it says of the
// files of this machine. Sizes by KOKOROE_BENCH_IMPRINT_MB (1,024) and KOKOROE_BENCH_IMPRINT_FILES (100,000, 4 KiB
// each), folders by KOKOROE_BENCH_IMPRINT_ROOTS (/usr:/var:/opt:/etc:/root), parts by KOKOROE_BENCH_IMPRINT_PARTS.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onPath, type Ran, run as runChild } from './child.ts'
import { alarms } from './imprint/alarms.ts'
import { writeBig, writeSmall } from './imprint/data.ts'
import { detection } from './imprint/detection.ts'
import { inspecting } from './imprint/inspecting.ts'
import { measure, middle } from './imprint/measure.ts'
import { missing, oursOf, peersOf, self } from './imprint/peers.ts'
import { type Amount, type Part, ratio, row } from './imprint/part.ts'
import { saidOf } from './imprint/said.ts'
import type { BenchReport } from './report.ts'

const rounds = 3

export async function run(): Promise<BenchReport> {
  if (process.platform !== 'linux') return {
    name: 'imprints', lines: ['not measured: the peers and /proc are those of Linux'], ratios: {},
  }
  const megabytes = Number(process.env['KOKOROE_BENCH_IMPRINT_MB'] ?? 1024)
  const files = Number(process.env['KOKOROE_BENCH_IMPRINT_FILES'] ?? 100_000)
  const place = await mkdtemp(join(tmpdir(), 'kokoroe-bench-imprint-'))
  try {
    const [big, small] = [join(place, 'big'), join(place, 'small')]
    const every: Readonly<Record<string, () => Promise<Part>>> = {
      big() {
        writeBig(big, megabytes)
        const what = `one file of ${megabytes.toLocaleString('en')} MB`
        return beside(place, big, what, 'big file', { of: megabytes, unit: 'MB/s' })
      },
      small() {
        writeSmall(small, files, 4096)
        const what = `${files.toLocaleString('en')} files of 4 KiB`
        return beside(place, small, what, 'small files', { of: files, unit: 'files/s' })
      },
      cold() {
        if (!existsSync(small)) writeSmall(small, files, 4096)
        return cold(place, small, files)
      },
      inspecting: () => inspecting(place),
      detection: () => detection(place),
      alarms: () => alarms(place),
    }
    const chosen = process.env['KOKOROE_BENCH_IMPRINT_PARTS']?.split(',')
    const parts: Part[] = []
    for (const [name, part] of Object.entries(every)) if (chosen?.includes(name) ?? true) parts.push(await part())
    return {
      name: 'imprints', lines: parts.flatMap(({ lines }) => lines),
      ratios: Object.assign({}, ...parts.map(({ ratios }) => ratios)) as Record<string, number>,
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function beside(place: string, folder: string, what: string, short: string, amount: Amount): Promise<Part> {
  const out = join(place, 'out.imprint')
  const ours = oursOf(folder, out)
  const peers = peersOf(folder, place)
  const here = [ours, ...peers.filter((peer) => missing(peer).length === 0)]
  for (const { before } of here) if (before) await measure(before, place)
  const runs = new Map<string, Ran[]>()
  const inside: Ran[] = []
  for (let round = 0; round < rounds; round++) {
    // Slow ones once: what they take is not in doubt.
    for (const { name, line } of here) {
      if (round > 0 && name.startsWith('aide')) continue
      runs.set(name, [...(runs.get(name) ?? []), await measure(line, place)])
      if (name === ours.name) inside.push({ ...saidOf(out), megabytes: 0 })
    }
  }
  const alone = await runChild({ program: process.execPath, args: [self, folder, out], makes: out })
  const mine = middle(runs.get(ours.name) ?? [])
  const within = middle(inside)
  const rows = [...runs].map(([name, all]) => ({ name, ...middle(all) }))
  return {
    lines: [
      `${what}, in the page cache; median of ${rounds} (aide 1)`,
      ...rows.map(({ name, seconds, cpu }) => row(name, seconds, cpu, amount)),
      row('ours, without starting node', within.seconds, within.cpu, amount),
      ...peers.flatMap(
        (peer) => missing(peer).map((program) => `  ${peer.name.padEnd(34)}not measured: ${program} is not on the PATH`)
      ),
      `  ours, peak memory: ${alone.megabytes.toFixed(0)} MB`,
    ],
    ratios: Object.fromEntries(rows.filter(({ name }) => name !== ours.name).flatMap(({ name, seconds, cpu }) => [
      [`${short}: speed ÷ ${name}`, ratio(seconds, mine.seconds)],
      [`${short}: processor time of ${name} ÷ ours`, ratio(cpu, mine.cpu)],
      [`${short}: processor time of ${name} ÷ ours without starting node`, ratio(cpu, within.cpu)],
    ])),
  }
}

/** Content out of the page cache (names stay in theirs): what the probe makes of this disk. */
async function cold(place: string, folder: string, files: number): Promise<Part> {
  if (onPath('python3') === null) return { lines: ['cold cache: not measured, python3 is not on the PATH'], ratios: {} }
  const out = join(place, 'out.imprint')
  const evict = () => spawnSync('python3', ['-c', [
    'import os, sys', 'os.sync()', 'for at, _, names in os.walk(sys.argv[1]):', '  for name in names:',
    '    file = os.open(os.path.join(at, name), os.O_RDONLY)',
    '    os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)', '    os.close(file)',
  ].join('\n'), folder])
  const peer = peersOf(folder, place)[0]
  if (!peer || missing(peer).length > 0) return {
    lines: ['cold cache: not measured, openssl is not on the PATH'], ratios: {},
  }
  evict()
  const mine = await measure(oursOf(folder, out).line, place)
  evict()
  const theirs = await measure(peer.line, place)
  const { readers } = saidOf(out)
  const amount = { of: files, unit: 'files/s' }
  return {
    lines: [
      'the same files, content not in the page cache; once',
      row(`ours, settled on ${readers} readers`, mine.seconds, mine.cpu, amount),
      row(peer.name, theirs.seconds, theirs.cpu, amount),
    ],
    ratios: { [`small files, cold: speed ÷ ${peer.name}`]: ratio(theirs.seconds, mine.seconds) },
  }
}
