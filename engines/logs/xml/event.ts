// One `<Event>` to fields, under the same names as the binary log gives.
import type { LogSource } from '#engines/sigma'
import { fixed } from '../json/fix.ts'
import type { LineEvent } from '../lines/event.ts'
import { windowsSource } from '../source.ts'
import { readStamp } from '../time/stamp.ts'
import { utcZone } from '../time/zone.ts'
import { channelOf } from '../windows/channels.ts'
import { eventIdOf } from '../windows/event-id.ts'
import { Tags } from './tags.ts'
import type { Tag } from './tags.ts'

/** System's attributes that have names of their own; all others are `Element_Attribute`. */
const systemNames: Readonly<Record<string, string>> = {
  TimeCreated_SystemTime: 'TimeCreated',
  Correlation_ActivityID: 'ActivityID',
  Correlation_RelatedActivityID: 'RelatedActivityID',
  Security_UserID: 'UserID',
}
/** Windows writes braces around every GUID. evtx_dump leaves them out, and writes great letters. */
const systemGuids = new Set(['Provider_Guid', 'ActivityID', 'RelatedActivityID'])
/** One in small letters is a text that programs wrote so themselves. */
const braced = (value: string): string => (/[a-f]/.test(value) ? value : fixed(value, 'guid'))
const onlyBreak = /^\r?\n[ \t]*$/
const attributesOnly = new Set(['Provider', 'TimeCreated', 'Correlation', 'Execution', 'Security'])

type Room = 'top' | 'event' | 'system' | 'data' | 'rendering'

interface Open {
  readonly room: Room
  readonly tag: string
  readonly name: string
  /** The room of its children. */
  readonly within: Room
  readonly textFrom: number
  hasChildren: boolean
}

export type XmlResult = 'read' | 'cut' | 'unwanted' | 'bad'

/** `cut`: some fields were too many. The source is asked about as soon as System has ended. */
export function readEventXml(text: string, event: LineEvent, wants: (source: LogSource) => boolean): XmlResult {
  const tags = new Tags(text)
  const open: Open[] = []
  let whole = true
  const add = (name: string, value: string | null): void => {
    whole = event.add(name, value) && whole
  }
  for (let tag = tags.next(); tag !== null; tag = tags.next()) {
    if (tag.kind === 'start') {
      const element = begin(tag, open.at(-1), add)
      if (open.length >= 64) return 'bad'
      open.push(element)
      if (!tag.empty) continue
    }
    const element = open.pop()
    if (element === undefined) return 'bad'
    if (tag.kind === 'end' && tag.name !== element.tag) return 'bad'
    finish(element, tag, tags, add)
    if (element.room === 'event' && element.tag === 'System') {
      settle(event)
      if (!wants(event.source)) return 'unwanted'
    }
    if (open.length === 0) {
      if (event.source.eventId === null && event.source.channel === null && event.source.provider === null) return 'bad'
      return whole ? 'read' : 'cut'
    }
  }
  return 'bad'
}

function begin(tag: Tag, parent: Open | undefined, add: (name: string, value: string | null) => void): Open {
  if (parent) parent.hasChildren = true
  const room: Room = parent?.within ?? 'top'
  const named = room === 'data' ? tag.attributes.find(([name]) => name === 'Name')?.[1] : undefined
  const plain = named === undefined || named === '' ? tag.name : named
  const name = room === 'rendering' ? `RenderingInfo_${tag.name}` : plain
  const inSystem = room === 'system'
  for (const [attribute, value] of tag.attributes) {
    if (attribute === 'xmlns' || attribute.startsWith('xmlns:') || (room === 'data' && attribute === 'Name')) continue
    const long = `${inSystem ? tag.name : name}_${attribute}`
    const said = inSystem ? (systemNames[long] ?? long) : long
    add(said, systemGuids.has(said) ? fixed(value, 'id') : braced(value))
  }
  return { room, tag: tag.name, name, within: withinOf(room, tag.name), textFrom: tag.end, hasChildren: false }
}

function withinOf(room: Room, name: string): Room {
  if (room === 'top') return name === 'Event' ? 'event' : 'top'
  if (room === 'event') return name === 'System' ? 'system' : name === 'RenderingInfo' ? 'rendering' : 'data'
  return room
}

function finish(element: Open, tag: Tag, tags: Tags, add: (name: string, value: string | null) => void): void {
  if (element.hasChildren || element.room === 'top') return
  if (element.room === 'system' && attributesOnly.has(element.name)) return
  const inner = tag.kind === 'end' ? tags.text(element.textFrom, tag.start) : ''
  // where evtx_dump has no value, it still moves the closing tag to the next line
  const value = onlyBreak.test(inner) ? '' : inner
  // EventData and the like are rooms, not fields, also when they are empty
  if (element.room === 'event' && value.trim() === '') return
  add(element.name, element.room === 'data' ? braced(value) : value)
}

/** What System says about the event as a whole. */
function settle(event: LineEvent): void {
  const id = event.get('EventID')
  const provider = event.get('Provider_Name')
  const channel = event.get('Channel') ?? (provider === null ? null : channelOf(provider))
  // What the source says the field says too, whatever is called so in the data that follows.
  if (channel !== null && event.get('Channel') === null) event.add('Channel', channel)
  event.source = windowsSource(channel, provider, eventIdOf(id))
  event.computer = event.get('Computer')
  event.level = event.get('Level')
  const record = event.get('EventRecordID')
  event.recordId = record !== null && /^\d{1,15}$/.test(record) ? Number(record) : null
  const time = event.get('TimeCreated')
  if (time !== null) event.stamp = readStamp(time, utcZone)
}
