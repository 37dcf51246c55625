// Is the estimate of a restore any good? Real restores by restic: of each shape of data three rehearsals, then a fourth
// that the estimate had to foretell; and the same from the other shapes together. Beside it what size alone would have
// said. KOKOROE_BENCH_RECOVERY scales the data (1: 1.5 GB over twelve restores); a quiet machine and a quick TMPDIR say
// most.
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { predict, type Point } from '#hospital/recovery/estimate/model.ts'
import { onPath, run as runChild, type Ran } from './child.ts'
import { shapes, writeData, type Amount, type Shape } from './recovery/data.ts'
import type { BenchReport } from './report.ts'

interface Restore extends Amount {
  readonly shape: Shape
  readonly seconds: number
}

/** Three rehearsals and the one to foretell, which is like none of them in size. */
const sizes = [1, 2.2, 3.4, 1.7] as const
const rounds = 4

export async function run(): Promise<BenchReport> {
  const restic = onPath('restic')
  if (restic === null) return { name: 'recovery', lines: ['not measured: restic is not there'], ratios: {} }
  const scale = Number(process.env['KOKOROE_BENCH_RECOVERY'] ?? 1)
  const place = await mkdtemp(join(tmpdir(), 'kokoroe-bench-recovery-'))
  try {
    const copies: Kept[] = []
    for (const shape of shapes) {
      for (const size of sizes) copies.push(await kept(restic, place, shape, size * scale))
    }
    // The quickest of a few rounds over all of them: what other programs of the machine take in between belongs to no
    // restore.
    const needed = copies.map(() => Infinity)
    for (let round = 0; round < rounds; round++) {
      for (const [at, one] of copies.entries()) needed[at] = Math.min(needed[at] ?? Infinity, await restored(one))
    }
    return told(copies.map(({ shape, bytes, files }, at) => ({ shape, bytes, files, seconds: needed[at] ?? 0 })))
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

interface Kept extends Amount {
  readonly shape: Shape
  readonly restic: (...args: string[]) => Promise<Ran>
  readonly folder: string
}

async function kept(program: string, place: string, shape: Shape, size: number): Promise<Kept> {
  const folder = await mkdtemp(join(place, `${shape}-`))
  const amount = writeData(join(folder, 'data'), shape, size)
  const password = join(folder, 'password')
  writeFileSync(password, 'for this measurement only\n')
  const restic = (...args: string[]) =>
    runChild({
      program,
      cwd: folder,
      args: ['--repo', 'kept', '--password-file', password, '--cache-dir', 'cache', ...args],
    })
  await restic('init')
  await restic('backup', 'data')
  await rm(join(folder, 'data'), { recursive: true, force: true })
  return { shape, folder, restic, ...amount }
}

async function restored({ restic, folder }: Kept): Promise<number> {
  const target = join(folder, 'back')
  const { seconds } = await restic('restore', 'latest', '--target', target)
  await rm(target, { recursive: true, force: true })
  return seconds
}

function told(restores: readonly Restore[]): BenchReport {
  const lines: string[] = []
  const ratios: Record<string, number> = {}
  const bigOnes = restores.filter(({ shape }) => shape === 'large-files').slice(0, 3)
  for (const shape of shapes) {
    const all = restores.filter((one) => one.shape === shape)
    const actual = all[3]
    if (actual === undefined) continue
    const others = restores.filter((one) => one.shape !== shape)
    lines.push(
      line(`${shape}: the fourth`, actual, all.slice(0, 3), bigOnes),
      line(`${shape}: from the other shapes`, actual, others, bigOnes),
    )
    ratios[`${shape}: foretold / needed`] = Number(shareOf(all.slice(0, 3), actual).toFixed(3))
  }
  return { name: 'recovery: foretold restores', lines: [...lines, 'restores: ' + JSON.stringify(restores)], ratios }
}

function line(name: string, actual: Restore, points: readonly Point[], bySize: readonly Restore[]): string {
  const found = predict(points, actual)
  const rate = bySize.reduce((all, one) => all + one.bytes / one.seconds, 0) / bySize.length
  const error = (seconds: number) => `${(100 * (seconds / actual.seconds - 1)).toFixed(0)} %`
  const size = `${(actual.bytes / 1e6).toFixed(0)} MB in ${actual.files.toLocaleString('en')} files`
  if (found === null) return `${name}: nothing to go by`
  return [
    `${name}: ${size} needed ${actual.seconds.toFixed(2)} s`,
    `foretold ${found.middleSeconds.toFixed(2)} s (${error(found.middleSeconds)})`,
    `to plan with ${found.planSeconds.toFixed(2)} s`,
    `by size alone ${(actual.bytes / rate).toFixed(2)} s (${error(actual.bytes / rate)})`,
  ].join('; ')
}

const shareOf = (points: readonly Point[], actual: Restore): number =>
  (predict(points, actual)?.middleSeconds ?? 0) / actual.seconds
