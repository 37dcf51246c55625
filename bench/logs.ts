// `kokoroe logs`: reading, matching and the whole way from event logs to a table of signs, beside whichever peer is on the PATH
// (evtx_dump, rsigma, hayabusa, chainsaw). Size in MB by KOKOROE_BENCH_LOGS, 1,024 unless said.
import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { writeRepeated } from '#engines/evtx'
import { corpusFiles, hasCorpus } from '#tools/testing/corpora.ts'
import { sampleLogs, writeFolder, writeLines } from './logs/data.ts'
import { growth } from './logs/growth.ts'
import { matching } from './logs/match.ts'
import { parsing } from './logs/parse.ts'
import type { Setting } from './logs/setting.ts'
import { wholeWay } from './logs/whole.ts'
import type { BenchReport } from './report.ts'

export async function run(): Promise<BenchReport> {
  for (const name of ['evtx-to-mitre-attack-cc0.zip', 'sigma-rules.zip'] as const) {
    if (!hasCorpus(name).met) return { name: 'signs in logs', lines: [`not measured: ${hasCorpus(name).what} is not there`], ratios: {} }
  }
  const least = Number(process.env['KOKOROE_BENCH_LOGS'] ?? 1024) * 1e6
  const place = await mkdtemp(join(tmpdir(), 'kokoroe-bench-logs-'))
  try {
    const setting = await prepare(place, least)
    const parts = [
      await parsing(setting), await matching(setting), await wholeWay(setting, setting.events), await growth(setting),
    ]
    return {
      name: 'signs in logs', lines: parts.flatMap(({ lines }) => lines),
      ratios: Object.assign({}, ...parts.map(({ ratios }) => ratios)) as Record<string, number>,
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function prepare(place: string, least: number) {
  const logs = await sampleLogs()
  const folder = join(place, 'logs')
  const quarter = join(place, 'quarter')
  const { files, bytes } = writeFolder(folder, logs, least)
  writeFolder(quarter, logs, least / 4)
  const one = join(place, 'one.evtx')
  const written = writeRepeated(one, logs.map((log) => log.bytes), least)
  const lines = join(place, 'events.jsonl')
  const small = join(place, 'small.evtx')
  const once = writeRepeated(small, logs.map((log) => log.bytes), 0.05e9)
  const times = Math.ceil(least / 0.05e9 / 4)
  const flat = writeLines(lines, small, times)
  const rules = join(place, 'rules')
  const someRules = join(place, 'some-rules')
  for (const folder of [rules, someRules]) mkdirSync(folder)
  let at = 0
  for await (const rule of corpusFiles('sigma-rules.zip', '.yml')) {
    // Two rules of one name in different folders are two rules.
    const name = `${String(at).padStart(4, '0')}-${basename(rule.name)}`
    writeFileSync(join(rules, name), rule.bytes)
    if (at % 4 === 0) writeFileSync(join(someRules, name), rule.bytes)
    at += 1
  }
  const events = Math.round(once.records * (bytes / once.bytes))
  return {
    place, folder, quarter, files, bytes, events, one, oneBytes: written.bytes, oneEvents: written.records,
    lines, lineBytes: flat.bytes, lineCount: flat.count, small, times, rules, someRules,
  } satisfies Setting & Record<string, unknown>
}
