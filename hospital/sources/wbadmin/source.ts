// Versions that Windows Server Backup says it can restore, as `wbadmin get versions` prints them.
import { readLines } from '#engines/tabular'
import { shortened } from '#hospital/register/validate.ts'
import { hostInName } from '../shared/host-names.ts'
import { factItems } from '../shared/json-file.ts'
import { firstLines } from '../shared/sample.ts'
import { tableProblem } from '../shared/table-problems.ts'
import { say as sayShared } from '../shared/text.ts'
import { titleOf } from '../shared/titles.ts'
import type { Input, Item, Source } from '../source.ts'
import { say, text } from './text.ts'
import { outputOf, takenAt, targetOf, type Line, type Version } from './versions.ts'

const maxLines = 200_000

export const wbadmin: Source = {
  id: 'wbadmin',
  version: 2,
  gives: ['backup-repository', 'backup-log'],
  text,
  recognise(sample) {
    const { ours } = outputOf(firstLines(sample).map((line, at) => ({ row: at + 1, text: line })))
    return ours
      ? { confidence: 0.9, why: sayShared('source.by-text') }
      : { confidence: 0, why: sayShared('source.not-this-text') }
  },
  async *read(input: Input): AsyncIterable<Item> {
    const lines: Line[] = []
    for await (const item of readLines(input)) {
      if (item.type === 'problem') yield { type: 'problem', problem: tableProblem(item) }
      else if (lines.length < maxLines) lines.push(item)
      else {
        yield problem(maxLines, 'lost', say('wbadmin.too-long', { limit: maxLines }))
        break
      }
    }
    const { versions, host: told, none, other } = outputOf(lines)
    const host = told ?? hostInName(input.name) ?? titleOf(input.name)
    if (other) yield problem(other.row, 'lost', say('wbadmin.other-output'), other.text.trim())
    if (none) yield problem(null, 'note', say('wbadmin.no-versions', { host }))
    if (versions.length > 0 && told === undefined) yield problem(null, 'note', say('wbadmin.host-from-name', { host }))
    const seen = new Set<string>()
    for (const version of versions) yield* items(version, host, seen)
    yield {
      type: 'reading',
      reading: { mode: 'snapshot', scope: host.replace(/[#,/]/g, '_'), gives: versions.length > 0 ? ['backup-repository', 'backup-log'] : [] },
    }
  },
}

function* items({ row, identifier = '', target: written, recover }: Version, host: string, seen: Set<string>): Iterable<Item> {
  const taken = takenAt(identifier)
  if (taken === null) return yield problem(row, 'lost', say('wbadmin.no-identifier'), identifier)
  const target = targetOf(written ?? host, host)
  if (!seen.has(target.name)) {
    seen.add(target.name)
    yield* factItems('repository', { name: target.name, tool: 'wbadmin', place: written, media: target.media, host }, row)
  }
  yield* factItems('generation', { repository: target.name, id: identifier, takenAt: taken }, row)
  // That a version is listed does not tell whether every volume went well: no result is claimed.
  yield* factItems('backupRun', { job: host, repository: target.name, startedAt: taken, note: recover }, row)
}

function problem(row: number | null, weight: 'lost' | 'note', message: ReturnType<typeof say>, value?: string): Item {
  return { type: 'problem', problem: { row, message, weight, ...(value !== undefined && { value: shortened(value) }) } }
}
