// An event as text that travels: from the thread that read it, over the disk if need be, to whoever shows it.
import type { Event } from '#engines/logs'
import type { Shape } from '#engines/sigma'
import type { Field, FoundEvent } from '../finding.ts'

/**
 * Said once for every event, beside its fields; each is left out once, because an event may have a field of that name
 * too.
 */
const system = new Set([
  'Provider_Name', 'Provider_Guid', 'EventID', 'Version', 'Level', 'Task', 'Opcode', 'Keywords', 'TimeCreated',
  'EventRecordID',
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

/** `extra` travels with it, and is read back by `extraIn`. */
export function contentOf(event: Event, extra: unknown = null): string {
  const { source, shape } = event
  const list: unknown[] = [event.computer, source.channel, source.provider, source.eventId, event.recordId, extra]
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
  for (let at = 6; at + 1 < list.length; at += 2) fields.push([String(list[at]), String(list[at + 1])])
  const text = (at: number) => (typeof list[at] === 'string' ? list[at] : null)
  const number = (at: number) => (typeof list[at] === 'number' ? list[at] : null)
  return {
    file, computer: text(0), channel: text(1), provider: text(2), eventId: number(3), recordId: number(4), fields,
  }
}

/** The computer alone, which stands first: cheaper than reading all of it. */
export function computerIn(content: Uint8Array): string | null {
  // INVARIANT: the list begins `["…",` or `[null,`; inside JSON text a quote has a backslash before it.
  if (content[1] !== 0x22) return null
  let end = 2
  while (end < content.length && content[end] !== 0x22) end += content[end] === 0x5c ? 2 : 1
  return JSON.parse(utf8.decode(content.subarray(1, end + 1))) as string // a JSON string by the line above
}

export function extraIn(content: Uint8Array): unknown {
  return (JSON.parse(utf8.decode(content)) as readonly unknown[])[5] // written above
}

const utf8 = new TextDecoder()
