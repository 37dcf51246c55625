// Which kind most lines of a sample are.
import type { Kind } from '../kind.ts'
import { auditdAt } from './auditd.ts'
import { cefAt } from './cef.ts'
import type { LineContext } from './context.ts'
import { fortigateAt } from './fortigate.ts'
import { readHeader } from './header.ts'
import { isAccess } from './web.ts'
import { utcZone } from '../time/zone.ts'

/** A moment anywhere near the start: what is left of a log when nothing else is known of it. */
const moment = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[T ,]\s?\d{1,2}:\d{2}|\d{1,2}:\d{2}:\d{2}|\b1[5-9]\d{8}\b/

/** Of a log with stack traces in it every twentieth line may be the only one with a time. */
const rarest = 0.05

/** The kind of the majority; text that shows no sign of a log has a confidence under a tenth. */
export function lineScores(lines: readonly string[]): { kind: Kind; confidence: number } {
  const counts = new Map<Kind, number>()
  for (const line of lines) {
    const kind = kindOfLine(line.slice(0, 4096))
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const [best] = [...counts].filter(([kind]) => kind !== 'text').sort(([, a], [, b]) => b - a)
  const logs = [...counts.values()].reduce((sum, count) => sum + count, 0)
  // continued lines without a head are common: a fifth with one is a log of that kind
  if (best && best[1] * 5 >= lines.length) return { kind: best[0], confidence: best[1] / lines.length }
  const share = logs / Math.max(1, lines.length)
  return { kind: 'text', confidence: share < rarest ? 0.05 : Math.max(0.1, share * 0.3) }
}

function kindOfLine(line: string): Kind | null {
  if (fortigateAt(line) >= 0) return 'fortigate'
  if (cefAt(line) >= 0) return 'cef'
  if (auditdAt(line)) return 'auditd'
  if (isAccess(line)) return 'web-access'
  const context: LineContext = { zone: utcZone, written: Date.now() }
  const header = readHeader(line, context)
  if (header && (header.pri !== null || (header.hostname !== null && header.program !== null))) return 'syslog'
  return moment.test(line.slice(0, 120)) ? 'text' : null
}
