// `wevtutil qe /f:xml`, `/f:RenderedXml` and what Event Viewer saves: `<Event>` elements, with or without a root.
import { textOf } from '../bytes/decoded.ts'
import { detached } from '../bytes/detached.ts'
import { LineEvent } from '../lines/event.ts'
import type { Reading } from '../reading.ts'
import { readEventXml } from './event.ts'

const END = '</Event>'
const start = /<(?:\w+:)?Event(?=[\s>])/g

export async function readXml(reading: Reading): Promise<void> {
  const { problems, limits, tally } = reading
  const event = new LineEvent(limits.fields)
  const place = { line: 1, offset: 0 }
  let rest = ''
  /** Up to where the end of the event that has begun was looked for already. */
  let searched = 0
  for await (const piece of textOf(reading)) {
    rest += piece
    let at = 0
    for (;;) {
      start.lastIndex = at
      const found = start.exec(rest)
      if (!found) {
        // the beginning of a tag may stand at the end
        const keep = Math.max(at, rest.length - 80)
        between(rest, at, keep, place, reading)
        at = keep
        break
      }
      between(rest, at, found.index, place, reading)
      at = found.index
      const end = endOf(rest, Math.max(at, searched))
      if (end < 0) {
        searched = Math.max(0, rest.length - 80)
        break
      }
      searched = 0
      take(detached(rest.slice(at, end)), event, place, reading)
      move(rest, at, end, place)
      at = end
    }
    rest = rest.slice(at)
    searched = Math.max(0, searched - at)
    if (rest.length > limits.record) {
      problems.add('record-too-long', { ...place, detail: String(limits.record) })
      move(rest, 0, rest.length, place)
      rest = ''
      searched = 0
    }
  }
  start.lastIndex = 0
  if (start.test(rest)) problems.add('record-cut', { ...place, detail: 'xml', sample: rest })
  tally.lines = place.line
}

interface Place {
  line: number
  offset: number
}

function endOf(text: string, from: number): number {
  const plain = text.indexOf(END, from)
  if (plain >= 0) return plain + END.length
  const prefixed = /<\/\w+:Event>/g
  prefixed.lastIndex = from
  return prefixed.test(text) ? prefixed.lastIndex : -1
}

function take(text: string, event: LineEvent, place: Place, { problems, tally, wants, visit }: Reading): void {
  event.begin(place.line, place.offset)
  const result = readEventXml(text, event, source => wants(source))
  if (result === 'bad') {
    problems.add('record-bad', { ...place, detail: 'xml', sample: text })
    return
  }
  tally.events++
  if (result === 'unwanted') {
    tally.unwanted++
    return
  }
  if (result === 'cut') problems.add('fields-too-many', { ...place })
  event.end()
  visit(event)
}

/** Anything but space, roots and declarations between two events is told. */
function between(text: string, from: number, to: number, place: Place, { problems }: Reading): void {
  const part = text.slice(from, to)
  const plain = part.replace(/<[^<>]*>/g, '').replace(/^\s*Record \d+\s*$/, '').trim()
  const odd = plain !== '' && plain !== '\ufeff' && !plain.startsWith('<')
  if (odd) problems.add('line-not-understood', { ...place, detail: 'xml', sample: plain })
  move(text, from, to, place)
}

function move(text: string, from: number, to: number, place: Place): void {
  place.offset += to - from
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) place.line++
}
