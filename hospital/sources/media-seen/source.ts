// What a machine sees in its drives: `lsblk -J -b`, `mtx status` of a tape library, `Get-Disk | ConvertTo-Json`.
import { decode, detectEncoding } from '#engines/japanese'
import { sniff } from '#engines/tabular'
import { mediaSorts } from '#hospital/register/vocabulary/backups.ts'
import { hostInName } from '../shared/host-names.ts'
import { factItems, lost, note } from '../shared/json-file.ts'
import { firstLines } from '../shared/sample.ts'
import { say as sayShared } from '../shared/text.ts'
import { titleOf } from '../shared/titles.ts'
import type { Input, Item, Source } from '../source.ts'
import { say, text } from './text.ts'

const maxBytes = 8 * 1024 * 1024
const sorts: readonly string[] = mediaSorts

export const mediaSeen: Source = {
  id: 'media-seen',
  version: 1,
  gives: ['backup-media'],
  text,
  recognise(sample) {
    const { format } = sniff(sample.head, sample.name)
    const head = decode(sample.head, detectEncoding(sample.head).encoding)
    const json = format === 'json' && (/"blockdevices"\s*:/.test(head) || (/"SerialNumber"\s*:/.test(head) && /"(?:BusType|FriendlyName)"\s*:/.test(head)))
    const library = firstLines(sample).some((line) => /^\s*Storage Changer \S+:\d+ Drives?, \d+ Slots?/.test(line))
    return json || library
      ? { confidence: 0.9, why: sayShared('source.by-text') }
      : { confidence: 0, why: sayShared('source.not-this-text') }
  },
  async *read(input: Input): AsyncIterable<Item> {
    if (input.size > maxBytes) return yield lost(sayShared('source.json-too-large', { limit: maxBytes / 1024 / 1024 }))
    // Loaded when it is needed: the engine holds the readers of all backup tools.
    const { mediaTold } = await import('#engines/copies')
    const bytes = await input.slice(0, input.size)
    const media = mediaTold(decode(bytes, detectEncoding(bytes).encoding))
    const host = hostInName(input.name) ?? titleOf(input.name)
    const at = input.modifiedAt ?? input.today
    if (media === null) yield lost(say('media-seen.not-this'))
    else if (media.length === 0) yield note(say('media-seen.none', { host }))
    for (const { serial, label, sort, bytes: capacity, where } of media ?? []) {
      yield* factItems('mediumSeen', { host, serial, label, at, sort: sorts.includes(sort) ? sort : 'other', capacityBytes: capacity, where })
    }
    // Each look counts: that a medium was there then is not undone by its absence now.
    yield { type: 'reading', reading: { mode: 'additive', scope: '', observedAt: at, gives: media && media.length > 0 ? ['backup-media'] : [] } }
  },
}
