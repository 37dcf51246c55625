// An event as text that travels: from the thread that read it, over the disk if need be, to whoever shows it.
import type { Event } from '#engines/logs'
import type { Shape } from '#engines/sigma'
import type { Field, FoundEvent } from '../finding.ts'

/** Said once for every event, beside its fields; each is left out once, because an event may have a field of that name too. */
const system = new Set([
  'Provider_Name', 'Provider_Guid', 'EventID', 'Version', 'Level', 'Task', 'Opcode', 'Keywords', 'TimeCreated', 'EventRecordID',
  'ActivityID', 'RelatedActivityID', 'Execution_ProcessID', 'Execution_ThreadID', 'Channel', 'Computer', 'UserID',
])
const ownFields = new WeakMap<Shape, readonly number[]>()

/** Places of the fields that are the event's own. */
export function ownPlaces(event: Event): readonly number[] {
  const known = ownFields.get(event.shape)
  if (known) return known
  const places = event.source.product === 'windows' ? withoutSystem(event.shape) : event.shape.fields.map((_, at) => at)
  ownFields.set(event.shape, places)
  return places
}

function withoutSystem({ fields }: Shape): number[] {
  const left = new Set(system)
  return fields.flatMap((name, at) => (left.delete(name) ? [] : [at]))
}

export function contentOf(event: Event): string {
  const { source, shape } = event
  const list: (string | number | null)[] = [event.computer, source.channel, source.provider, source.eventId, event.recordId]
  for (const at of ownPlaces(event)) {
    const value = event.text(at)
    if (value !== null) list.push(shape.fields[at] ?? '', value)
  }
  return JSON.stringify(list)
}

/** What `contentOf` wrote. */
export function eventIn(content: Uint8Array, file: string): FoundEvent {
  const list = JSON.parse(utf8.decode(content)) as readonly unknown[] // written above
  const fields: Field[] = []
  for (let at = 5; at + 1 < list.length; at += 2) fields.push([String(list[at]), String(list[at + 1])])
  const text = (at: number) => (typeof list[at] === 'string' ? list[at] : null)
  const number = (at: number) => (typeof list[at] === 'number' ? list[at] : null)
  return { file, computer: text(0), channel: text(1), provider: text(2), eventId: number(3), recordId: number(4), fields }
}

const utf8 = new TextDecoder()
