// Every event written out whole, in the order of its file.
import { toObject, toXml } from '#engines/evtx'
import { type Event, recordOf } from '#engines/logs'
import { type EventChoice, eventChooser } from '../choose/events.ts'
import { fieldObject } from '../output/profile.ts'
import type { Emit, Pass } from '../pass/pass.ts'
import { windowsEvent, windowsObject, windowsXml } from './windows-event.ts'

export interface DumpConfig {
  readonly events: EventChoice
  readonly as: 'json' | 'xml'
}

/** Emits pieces of text: each is one or more events, each followed by a line end. */
export function dumpPass({ events, as }: DumpConfig, emit: Emit): Pass {
  const wanted = eventChooser(events)
  const write = as === 'json' ? jsonOf : xmlOf
  let text = ''
  const send = () => {
    emit(text)
    text = ''
  }
  return {
    visit(event) {
      if (wanted && !wanted(event)) return
      text += `${write(event)}\n`
      if (text.length > 256 * 1024) send()
    },
    flush() {
      if (text !== '') send()
    },
  }
}

function jsonOf(event: Event): string {
  const record = recordOf(event)
  if (record) return JSON.stringify(toObject(record))
  return JSON.stringify(isWindows(event) ? windowsObject(windowsEvent(event)) : plainObject(event))
}

const isWindows = ({ source }: Event): boolean => source.product === 'windows'

/**
 * Logs of other kinds have no shape of their own that all tools know: names and values, and what is known of the event.
 */
function plainObject(event: Event) {
  const { channel, provider, eventId, product, service } = event.source
  const fields = event.shape.fields.flatMap((name, at) => {
    const value = event.text(at)
    return value === null ? [] : [[name, value] as const]
  })
  return {
    ts: event.ts, computer: event.computer, channel, provider, eventId, recordId: event.recordId, product, service,
    fields: fieldObject(fields),
  }
}

function xmlOf(event: Event): string {
  const record = recordOf(event)
  if (record) return toXml(record)
  if (isWindows(event)) return windowsXml(windowsEvent(event), escaped)
  const values = event.shape.fields.map(
    (name, at) => `<Data Name="${escaped(name)}">${escaped(event.text(at) ?? '')}</Data>`
  )
  const computer = event.computer === null ? '' : `<Computer>${escaped(event.computer)}</Computer>`
  const time = event.ts === null ? '' : `<TimeCreated SystemTime="${escaped(event.ts)}"/>`
  return `<Event><System>${time}${computer}</System><EventData>${values.join('')}</EventData></Event>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;',
}

function escaped(text: string): string {
  // What XML cannot hold at all is shown as lost.
  return text.toWellFormed().replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd',
  ).replace(/[&<>"\r\n\t]/g, (one) => entities[one] ?? one)
}
