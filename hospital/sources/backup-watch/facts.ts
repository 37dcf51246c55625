// One part of a watch report as facts of the register.
import type { z } from 'zod'
import { mediaSorts } from '#hospital/register/vocabulary/backups.ts'
import type { Item } from '../source.ts'
import { factItems } from '../shared/json-file.ts'
import type { generationShape, goneShape, looseRepository, mediumShape, sampleShape } from './shape.ts'

type Generation = z.infer<typeof generationShape>
type Repository = z.infer<typeof looseRepository>
type Gone = z.infer<typeof goneShape>
type Sample = z.infer<typeof sampleShape>
type Medium = z.infer<typeof mediumShape>

const some = (names: readonly string[]): readonly string[] | undefined => {
  const told = names.filter((name) => name !== '')
  return told.length > 0 ? told : undefined
}

export function repositoryItems(seen: Repository): Iterable<Item> {
  const { name, tool, place, systems, lookedAt, refusal, clock, prune } = seen
  return factItems('repository', {
    name, tool, place, lookedAt,
    systems: some(systems),
    refused: refusal?.code,
    clockAheadSeconds: clock?.aheadSeconds,
    nextPruneTakes: prune?.takes,
    nextPruneLeaves: prune?.keeps.length,
  })
}

export function* generationItems({ name: repository, systems: kept }: Repository, seen: Generation): Iterable<Item> {
  const { id, source, read, inspected, protection } = seen
  const systems = some(seen.systems) ?? some(kept)
  yield* factItems('generation', {
    repository, id, systems,
    takenAt: seen.takenAt, storedAt: seen.storedAt, medium: seen.medium, root: seen.root,
    files: seen.files, bytes: seen.bytes, addedBytes: seen.addedBytes,
    ...(source && {
      result: resultOf(seen), missing: source.missing, unread: source.unread, missingExample: source.example,
      comparedWithSourceAt: source.comparedAt,
    }),
    wholeReadAt: read.wholeAt, partsRead: read.parts, partsOf: read.of,
    // Nothing was read yet: that nothing is damaged is not known either.
    ...((read.wholeAt !== null || read.parts > 0 || read.damages.length > 0) && { damaged: read.damages.length }),
    damagedExample: read.damages[0]?.where,
    ...(inspected && {
      inspectedAt: inspected.at, inspectedFiles: inspected.files, unjudged: inspected.unjudged, changedFiles: inspected.changed,
      canaries: inspected.canaries,
    }),
    ...(protection && {
      grade: protection.grade, lockedUntil: protection.until, unlocked: protection.unlocked, hidden: protection.hidden,
      triedAt: protection.triedAt, triedRefused: protection.refused, protectionSeenAt: protection.seenAt,
    }),
  })
  for (const { rule, count, example } of inspected?.suspicions ?? [])
    yield* factItems('suspicion', { repository, generation: id, rule, count, example: example || null, inspectedAt: inspected?.at })
  if (seen.takenAt === null) return
  // Somebody made this generation then: a run, as far as the tool is believed.
  for (const system of systems ?? [undefined]) {
    yield* factItems('backupRun', {
      system, job: repository, repository, startedAt: seen.takenAt, endedAt: later(seen.takenAt, seen.storedAt),
      result: resultOf(seen), bytes: seen.bytes, files: seen.files,
    })
  }
}

function resultOf({ source }: Generation): 'succeeded' | 'warnings' {
  return source !== null && source.unread > 0 ? 'warnings' : 'succeeded'
}

/** A storage whose clock is behind would end the run before it began. */
function later(taken: string, stored: string | null): string | null {
  return stored !== null && Date.parse(stored) >= Date.parse(taken) ? stored : null
}

/** Kept apart from generations: what is gone is none. */
export function goneItems({ name: repository }: Repository, gone: Gone): Iterable<Item> {
  return factItems('generationGone', { repository, ...gone })
}

/** What the machine brought back by itself is a small rehearsal: when, how much, how fast, and whether it was the same. */
export function sampleItems(host: string, { name, systems }: Repository, sample: Sample): Iterable<Item> {
  const { at, generation, picked, equal, sizeOnly, wrong, bytes, seconds } = sample
  const started = new Date(at)
  const ended = new Date(started.getTime() + seconds * 1000)
  return factItems('rehearsal', {
    id: `sample ${host} ${name} ${started.toISOString()}`,
    sort: 'sample', repository: name, generation,
    system: systems.length === 1 ? systems[0] : undefined,
    declaredAt: at, dataStartedAt: at,
    ...(wrong.length === 0 && picked > 0 && { dataInAt: ended.toISOString() }),
    bytes, files: picked, compared: picked - sizeOnly, equal, doneBy: host,
    trouble: wrong[0] && `${wrong[0].where}: ${wrong[0].said}`,
    outcome: wrong.length === 0 && picked > 0 ? 'came-back' : 'failed',
  })
}

const sorts: readonly string[] = mediaSorts

/** Once as it was first seen, once as it was seen now: what lies between is how long it has been attached. */
export function* mediumItems(host: string, at: string, medium: Medium): Iterable<Item> {
  const { serial, label, sort, bytes, where, since } = medium
  const about = {
    host, serial: serial || null, label, sort: sorts.includes(sort) ? sort : 'other', capacityBytes: bytes, where: where || null,
  }
  if (since !== undefined && since !== at) yield* factItems('mediumSeen', { ...about, at: since })
  yield* factItems('mediumSeen', { ...about, at })
}
