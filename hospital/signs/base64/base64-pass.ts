// Finds base64 where attackers put it: command lines, scripts, services, tasks, the registry.
import type { Event } from '#engines/logs'
import type { Shape } from '#engines/sigma'
import { type EventChoice, eventChooser } from '../choose/events.ts'
import type { Emit, Pass } from '../pass/pass.ts'
import { HitWriter } from '../timeline/hit.ts'
import { decodeIn } from './decode.ts'

/** Lower case. Hashes and long paths stand elsewhere and would only be guessed at. */
const fields = new Set([
  'commandline', 'parentcommandline', 'processcommandline', 'scriptblocktext', 'payload', 'contextinfo',
  'hostapplication', 'data',
  'imagepath', 'servicefilename', 'taskcontent', 'taskcontentnew', 'details', 'newvalue', 'destination', 'query',
  'contents', 'message', 'msg',
])
const places = new WeakMap<Shape, readonly number[]>()

function placesOf(shape: Shape): readonly number[] {
  let known = places.get(shape)
  if (!known) places.set(
    shape, (known = shape.fields.flatMap((name, at) => (fields.has(name.toLowerCase()) ? [at] : []))),
  )
  return known
}

export function base64Pass(config: { readonly events: EventChoice }, emit: Emit): Pass {
  const wanted = eventChooser(config.events)
  const writer = new HitWriter()
  const send = () => {
    const bytes = writer.take()
    emit(bytes, [bytes.buffer])
  }
  return {
    visit(event, file, place) {
      if (wanted && !wanted(event)) return
      for (const at of placesOf(event.shape)) {
        const value = event.text(at)
        if (value === null || value.length < 16) continue
        for (const { encoded, steps, text } of decodeIn(value)) {
          writer.add(event.time, file, place, [], content(event, event.shape.fields[at] ?? '', encoded, steps, text))
        }
      }
      if (writer.size > 1024 * 1024) send()
    },
    flush() {
      if (writer.size > 0) send()
    },
  }
}

/** As `contentOf` writes an event, with what was found for its fields. */
function content(
  { computer, source, recordId }: Event, field: string, encoded: string, steps: readonly string[], text: string,
): string {
  return JSON.stringify([
    computer, source.channel, source.provider, source.eventId, recordId, null,
    'field', field, 'how', steps.join(' > '), 'text', text, 'encoded', encoded.slice(0, 4096),
  ])
}
