// Every byte of a generation against its imprint, or one part of it.
import { pathText, reasons, verify } from '#engines/imprint'
import type { Damages } from '../damages.ts'
import type { Kept } from '../kept.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { Part } from '../reader.ts'
import { countFiles } from './extra.ts'
import type { Found } from './generations.ts'
import { imprintSource, look, type Look, type LookOptions, supersede, unreadOf } from './look.ts'

export interface Held {
  readonly bytes: number
  readonly compared: boolean
}

export async function hold(
  found: Found, part: Part, imprints: string, kept: Kept, damages: Damages, options: LookOptions,
): Promise<Outcome<Held>> {
  const looked = await look(found, imprints, kept, options)
  if (!looked.ok) return looked
  const { isNew, file, totals } = looked.value
  if (isNew) {
    for await (const { path, reason } of unreadOf(file)) damages.add(named(found, path), reasons[reason], found.id)
    return done({ bytes: totals.bytes, compared: false })
  }
  return compare(found, part, looked.value, kept, damages, options)
}

const said = {
  silent: 'other content under the same size and time', content: 'other content', kind: 'something of another kind',
  target: 'a link to another place',
} as const

async function compare(
  found: Found, part: Part, { file, totals }: Look, kept: Kept, damages: Damages,
  { signal, onProgress, readers }: LookOptions,
): Promise<Outcome<Held>> {
  // Written over by the next run: that is what such a folder is for. What changed without a trace is damage there too.
  let renewed = 0
  let bytes = 0
  const verifying = verify(imprintSource(file), found.folder, {
    part, signal, readers, expected: { files: totals.files / part.of, bytes: totals.bytes / part.of },
    onProgress: onProgress && (({ bytes: read, files }) =>
      onProgress({ bytes: read, files, total: Math.round(totals.bytes / part.of) })),
  })
  for await (const items of verifying) {
    for (const item of items) {
      switch (item.kind) {
        case 'altered':
          if (found.overwritten && item.how !== 'silent') renewed += 1
          else damages.add(named(found, item.path), said[item.how], found.id)
          break
        case 'missing':
          if (found.overwritten) renewed += 1
          else damages.add(named(found, item.path), 'missing', found.id)
          break
        case 'unread':
          damages.add(named(found, item.path), reasons[item.reason], found.id)
          break
        case 'problem':
          break
        case 'summary':
          if (item.aborted) return refused('aborted', found.id)
          if (!item.sound) return refused('damaged', file, 'the imprint does not hold together')
          if (item.unknown > 0) damages.add(found.id, `${item.unknown} could not be read at the first look`, found.id)
          bytes = item.bytes
      }
    }
  }
  if (part.number === 1) {
    const present = countFiles(found.folder, signal)
    if (present === null) return refused('aborted', found.id)
    const more = present - totals.files
    if (more > 0 && found.overwritten) renewed += more
    else if (more > 0) damages.add(found.id, `${more} more files than at the first look`, found.id)
  }
  if (renewed > 0) supersede(found.id, kept)
  return done({ bytes, compared: true })
}

function named({ id }: Found, path: string): string {
  return id === '.' ? pathText(path) : `${id}/${pathText(path)}`
}
