// restic's snapshots as generations.
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { asObject, count, type Json, objects, parseList, parseObject, text, texts } from '../json.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { shareOf } from '../packed-share.ts'
import type { Generation } from '../reader.ts'
import type { Restic } from './call.ts'
import type { Place } from './place.ts'
import { readNode } from './listing.ts'
import { ask } from './rest.ts'
import { refusalOf, saidLines } from './said.ts'

export interface Snapshot {
  readonly id: string
  /** Null where its object is damaged: restic leaves such a one out of its list. */
  readonly tree: string | null
  readonly generation: Generation
}

export const isId = (value: string | null): value is string => value !== null && /^[0-9a-f]{64}$/.test(value)

/** Oldest first by what they claim; damaged ones last, with nothing but their name. */
export async function readSnapshots(restic: Restic, place: Place, signal?: AbortSignal): Promise<Outcome<readonly Snapshot[]>> {
  const ran = await restic.run(['snapshots', '--json'], signal, { most: 256 << 20 })
  const refusal = refusalOf(ran, place.shown)
  if (refusal) return refusal
  const list = ran.output.trim() === 'null' ? [] : parseList(ran.output)
  if (list === null) return refused('failed', place.shown, 'the list of snapshots is no JSON')
  const snapshots = list.map(asObject).filter((one) => one !== null).map(snapshot).filter((one) => one !== null)
  snapshots.sort((a, b) => claimed(a) - claimed(b))
  const missing = saidLines(ran.errors).length > 0 ? await leftOut(restic, snapshots, signal) : []
  return done([...snapshots, ...missing])
}

function claimed({ generation }: Snapshot): number {
  return generation.takenAt === null ? 0 : Date.parse(generation.takenAt)
}

function snapshot(json: Json): Snapshot | null {
  const id = text(json, 'id')
  const tree = text(json, 'tree')
  if (!isId(id) || !isId(tree)) return null
  const at = text(json, 'time')
  // Since 0.17 a snapshot carries what its backup counted.
  const summary = asObject(json['summary'])
  return {
    id, tree,
    generation: {
      id, takenAt: at !== null && !Number.isNaN(Date.parse(at)) ? at : null, storedAt: null,
      host: text(json, 'hostname'), paths: texts(json, 'paths'),
      files: summary && count(summary, 'total_files_processed'), bytes: summary && count(summary, 'total_bytes_processed'),
      addedBytes: summary && count(summary, 'data_added'),
      ...shareOf(summary && count(summary, 'data_added_packed'), summary && count(summary, 'data_added')),
    },
  }
}

/** INVARIANT: a generation never disappears without a word: what restic could not load is listed by its bare name. */
async function leftOut(restic: Restic, loaded: readonly Snapshot[], signal?: AbortSignal): Promise<readonly Snapshot[]> {
  const known = new Set(loaded.map(({ id }) => id))
  const ran = await restic.run(['list', 'snapshots'], signal)
  return ran.output.split('\n').filter((id) => isId(id) && !known.has(id)).map((id) => ({
    id, tree: null,
    generation: { id, takenAt: null, storedAt: null, host: null, paths: [], files: null, bytes: null, addedBytes: null },
  }))
}

/** When the storage got each snapshot, by its own clock: nobody who only writes to a repository can forge that. */
export async function storedTimes(
  place: Place, ids: readonly string[], signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const times = new Map<string, string>()
  if (place.folder !== null) {
    const folder = join(place.folder, 'snapshots')
    const names = new Set(namesIn(folder))
    for (const id of ids) if (names.has(id)) times.set(id, lstatSync(join(folder, id)).mtime.toISOString())
  }
  const { rest } = place
  if (rest === null) return times
  const waiting = [...ids]
  const askOn = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (signal?.aborted) return
      const told = await ask(rest, `snapshots/${id}`, signal)
      if (told?.modified) times.set(id, told.modified.toISOString())
    }
  }
  await Promise.all(Array.from({ length: 6 }, askOn))
  return times
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** What older restics do not write into a snapshot, counted over everything it names; a walk through its folders. */
export async function measured(
  restic: Restic, { id, generation }: Snapshot, before: Snapshot | null, signal?: AbortSignal,
): Promise<Generation> {
  const { lines, finished } = restic.lines(['ls', '--json', id], signal)
  let files = 0
  let bytes = 0
  for await (const line of lines) {
    const file = readNode(line)
    if (file?.what !== 'file') continue
    files++
    bytes += file.size
  }
  if (refusalOf(await finished, id)) return generation
  const addedBytes = before === null ? await allOf(restic, id, signal) : await broughtAfter(restic, before.id, id, signal)
  return { ...generation, files, bytes, addedBytes }
}

async function allOf(restic: Restic, id: string, signal?: AbortSignal): Promise<number | null> {
  const ran = await restic.run(['stats', '--json', '--mode', 'raw-data', id], signal)
  const json = refusalOf(ran, id) === null ? parseObject(ran.output.trim()) : null
  return json && count(json, 'total_size')
}

async function broughtAfter(restic: Restic, older: string, id: string, signal?: AbortSignal): Promise<number | null> {
  const { lines, finished } = restic.lines(['diff', '--json', older, id], signal)
  let added: number | null = null
  for await (const line of lines) {
    if (!line.includes('"statistics"')) continue
    const [side] = objects([parseObject(line)?.['added']])
    if (side) added = count(side, 'bytes')
  }
  await finished
  return added
}
