// The last resort: a line as its words, and a time if one stands at its beginning.
import { plainSource } from '../source.ts'
import { readStamp } from '../time/stamp.ts'
import type { LineContext } from './context.ts'
import type { LineEvent } from './event.ts'
import { wallStamp } from './month.ts'

const day = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?`
const time = new RegExp(String.raw`^\W{0,3}(${day}[T \t]+${clock}(?:Z|[+-]\d{2}:?\d{2}(?!\d))?)`)

export function readText(text: string, event: LineEvent, context: LineContext): void {
  event.source = plainSource(null, null, null)
  const found = time.exec(text)
  const start = found ? null : wallStamp(text, context, text.startsWith('[') ? 1 : 0)
  if (found) event.stamp = readStamp(found[1] ?? '', context.zone)
  else if (start) event.stamp = start.stamp
  event.add('message', text)
}
