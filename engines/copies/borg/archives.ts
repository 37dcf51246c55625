// borg's archives as generations.
import { statSync } from 'node:fs'
import { asObject, count, objects, parseObject, text, texts } from '../json.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { shareOf } from '../packed-share.ts'
import type { Generation } from '../reader.ts'
import type { Borg } from './call.ts'
import { refusalOf } from './said.ts'
import { readIndex, segmentsOf } from './segments.ts'
import { readTransactions } from './transactions.ts'

export interface Archive {
  readonly id: string
  readonly name: string
  readonly takenAt: string | null
  readonly host: string | null
}

/** Oldest first by what they claim. */
export async function readArchives(borg: Borg, place: string, signal?: AbortSignal, repository?: string): Promise<Outcome<readonly Archive[]>> {
  const ran = await borg.run(['list', '--json', '--format', '{hostname}'], signal, repository === undefined ? {} : { repository })
  const refusal = refusalOf(ran, place)
  if (refusal) return refusal
  const json = parseObject(ran.output)
  if (json === null) return refused('failed', place, 'the list of archives is no JSON')
  const archives = objects(json['archives']).flatMap((one) => {
    const [id, name] = [text(one, 'id'), text(one, 'name')]
    return id === null || name === null ? [] : [{ id, name, takenAt: utc(text(one, 'start')), host: text(one, 'hostname') }]
  })
  return done(archives.sort((a, b) => Date.parse(a.takenAt ?? '') - Date.parse(b.takenAt ?? '')))
}

const utc = (at: string | null) => (at === null || Number.isNaN(Date.parse(`${at}Z`)) ? null : `${at}Z`)

export async function generationsOf(borg: Borg, archives: readonly Archive[], signal?: AbortSignal): Promise<readonly Generation[]> {
  const stored = borg.folder === null ? new Map<string, string>() : await storedTimes(borg.folder, new Set(archives.map(({ id }) => id)))
  const measured = await measure(borg, signal)
  const newest = archives.at(-1)?.id
  return archives.map(({ id, takenAt, host }) => {
    const seen = measured.get(id)
    return {
      id, takenAt, storedAt: stored.get(id) ?? null, host, paths: seen?.paths ?? [], files: seen?.files ?? null, bytes: seen?.bytes ?? null,
      // What only one archive has is what it brought only where no later one shares it.
      addedBytes: id === newest ? (seen?.own ?? null) : null,
      ...shareOf(seen?.packed ?? null, seen?.bytes ?? null),
    }
  })
}

/** When the storage got each archive: its transaction where they are logged, else the file its head lies in. */
async function storedTimes(folder: string, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const times = new Map<string, string>()
  const transactions = readTransactions(folder)
  const segments = await segmentsOf(folder)
  for await (const entry of readIndex(folder)) {
    if (entry === null) return times
    if (!ids.has(entry.key)) continue
    const path = segments.get(entry.segment)
    const logged = transactions.find(({ segment }) => segment >= entry.segment)
    if (logged) times.set(entry.key, logged.at)
    else if (path !== undefined) times.set(entry.key, statSync(path).mtime.toISOString())
  }
  return times
}

interface Measured {
  readonly files: number | null
  readonly bytes: number | null
  readonly own: number | null
  readonly packed: number | null
  readonly paths: readonly string[]
}

async function measure(borg: Borg, signal?: AbortSignal): Promise<ReadonlyMap<string, Measured>> {
  const newest = borg.options.measure ?? 4
  if (newest <= 0) return new Map()
  const ran = await borg.run(['info', '--json', '--last', String(newest)], signal)
  const json = refusalOf(ran, 'info') === null ? parseObject(ran.output) : null
  return new Map(objects(json?.['archives']).flatMap((one) => {
    const id = text(one, 'id')
    const stats = asObject(one['stats']) ?? {}
    if (id === null) return []
    return [[id, {
      files: count(stats, 'nfiles'), bytes: count(stats, 'original_size'), own: count(stats, 'deduplicated_size'),
      packed: count(stats, 'compressed_size'),
      paths: pathsOf(texts(one, 'command_line')),
    }] as const]
  }))
}

/** What stands behind the archive's name on its command line. */
function pathsOf(line: readonly string[]): readonly string[] {
  return line.slice(line.findIndex((word) => word.includes('::')) + 1).filter((word) => !word.startsWith('-'))
}
