// What a watch over backups saw (`kokoroe backup watch`): where copies lie, each generation, what speaks against it, what came back.
import type { z } from 'zod'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import { lost, note, readJson, recogniseKind } from '../shared/json-file.ts'
import type { Input, Item, Source } from '../source.ts'
import { generationItems, goneItems, mediumItems, repositoryItems, sampleItems } from './facts.ts'
import { generationShape, goneShape, looseReport, looseRepository, mediumShape, reportName, reportVersion, sampleShape } from './shape.ts'
import { say, text } from './text.ts'

const maxBytes = 256 * 1024 * 1024

export const backupWatch: Source = {
  id: 'backup-watch',
  version: 1,
  gives: ['backup-repository', 'backup-log', 'backup-media', 'rehearsals'],
  text,
  recognise: (sample) => recogniseKind(sample, reportName),
  async *read(input: Input): AsyncIterable<Item> {
    const json = await readJson(input, maxBytes)
    if (!json.ok) return yield lost(json.message)
    const { data: report, error } = looseReport.safeParse(json.value)
    if (!report) return yield lost(say('backup-watch.not-a-report', { field: fieldOf(error) }))
    if (report.version !== reportVersion)
      return yield lost(say('backup-watch.other-version', { version: report.version, known: reportVersion }))
    const gives = new Set<EvidenceKind>()
    for (const one of report.repositories) yield* repository(report.host, one, gives)
    for (const one of report.media) {
      const { data: medium, error: wrong } = mediumShape.safeParse(one)
      if (!medium) yield lost(say('backup-watch.part-unreadable', { field: fieldOf(wrong) }), 'media')
      else {
        gives.add('backup-media')
        yield* mediumItems(report.host, report.endedAt, medium)
      }
    }
    if (!report.complete) yield lost(say('backup-watch.broken-off'))
    yield {
      type: 'reading',
      // INVARIANT: one host, one report. Whatever the newest no longer watches is gone, and its generations with it: a scope per
      // repository would keep generations alive that nobody has looked at since.
      reading: { mode: 'snapshot', scope: report.host.replace(/[#,/]/g, '_'), observedAt: report.endedAt, gives: [...gives] },
    }
  },
}

function* repository(host: string, given: unknown, gives: Set<EvidenceKind>): Iterable<Item> {
  const { data: seen, error } = looseRepository.safeParse(given)
  if (!seen) return yield lost(say('backup-watch.part-unreadable', { field: fieldOf(error) }), nameIn(given, 'name'))
  const { name, refusal, generations } = seen
  if (refusal) {
    const said = say('backup-watch.refused', { reason: refusal.code })
    // What stands from before is still there, with the day it is from.
    yield generations.length > 0 ? note(said, name) : lost(said, name)
  }
  gives.add('backup-repository')
  yield* repositoryItems(seen)
  for (const one of generations) {
    const { data: generation, error: wrong } = generationShape.safeParse(one)
    if (!generation) {
      yield lost(say('backup-watch.part-unreadable', { field: fieldOf(wrong) }), `${name} ${nameIn(one, 'id')}`)
      continue
    }
    gives.add('backup-log')
    yield* generationItems(seen, generation)
  }
  for (const one of seen.gone ?? []) {
    const { data: gone, error: wrong } = goneShape.safeParse(one)
    if (gone) yield* goneItems(seen, gone)
    else yield lost(say('backup-watch.part-unreadable', { field: fieldOf(wrong) }), `${name} ${nameIn(one, 'id')}`)
  }
  const samples = [...(seen.sample === null || seen.sample === undefined ? [] : [seen.sample]), ...(seen.samples ?? [])]
  for (const one of samples) {
    const { data: sample, error: wrong } = sampleShape.safeParse(one)
    if (!sample) yield lost(say('backup-watch.part-unreadable', { field: fieldOf(wrong) }), name)
    else {
      gives.add('rehearsals')
      yield* sampleItems(host, seen, sample)
    }
  }
}

function fieldOf(error: z.ZodError | undefined): string {
  return (error?.issues[0]?.path.map(String).join('.') || '-').slice(0, 100)
}

/** What a broken part calls itself, so that a person finds it. */
function nameIn(given: unknown, key: 'name' | 'id'): string {
  // An object that came in: read by one name, whatever stands there.
  const named = typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>)[key] : undefined
  return typeof named === 'string' ? named : '-'
}
