// False alarms: every real file of this machine, hashed and inspected; what is called suspect is listed by kind and
// reason.
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathText, readImprint, verdictOf } from '#engines/imprint'
import { measure } from './measure.ts'
import { type Part, row } from './part.ts'
import { oursOf } from './peers.ts'

const usual = '/usr:/var:/opt:/etc:/root'
const shown = 40

export async function alarms(place: string): Promise<Part> {
  const roots = (process.env['KOKOROE_BENCH_IMPRINT_ROOTS'] ?? usual).split(':').filter((root) => existsSync(root))
  const tally = new Map<string, number>()
  const examples: string[] = []
  let [files, bytes, suspects, judged] = [0, 0, 0, 0]
  const lines: string[] = []
  for (const root of roots) {
    const out = join(place, 'real.imprint')
    const ran = await measure(oursOf(root, out, 'inspect').line, place)
    const before = { files, bytes }
    for await (const items of readImprint(createReadStream(out))) {
      for (const item of items) {
        if (item.kind !== 'file' || item.size === 0) continue
        const verdict = verdictOf(item.notes)
        files += 1
        bytes += item.size
        if (!verdict) continue
        if (verdict.is === 'clean') judged += 1
        const key = `${verdict.is} ${verdict.kind} ${verdict.why ?? ''}`.trim()
        tally.set(key, (tally.get(key) ?? 0) + 1)
        if (verdict.is !== 'suspect') continue
        suspects += 1
        if (examples.length < shown) examples.push(`${root}/${pathText(item.path)} (${verdict.kind}, ${verdict.why})`)
      }
    }
    lines.push(row(root, ran.seconds, ran.cpu, { of: (bytes - before.bytes) / 1e6, unit: 'MB/s' }))
  }
  const share = ((suspects / files) * 100).toFixed(4)
  const said = `${suspects} suspect (${share} %), ${judged.toLocaleString('en')} clean`
  const kinds = [...tally].toSorted((a, b) => b[1] - a[1]).slice(0, shown)
  return {
    lines: [
      `${files.toLocaleString('en')} real files, ${(bytes / 1e9).toFixed(1)} GB: ${said}`,
      ...lines, ...kinds.map(([key, count]) => `  ${String(count).padStart(8)}  ${key}`),
      ...examples.map((one) => `  suspect: ${one}`),
    ],
    ratios: { 'false alarms, of a hundred real files': Number(share) },
  }
}
