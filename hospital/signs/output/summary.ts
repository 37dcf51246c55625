// What a scan did, as an object for `--format json` and for whoever reads a machine's answer.
import { type Level, levels } from '#engines/sigma'
import { type Catalogue, type Locale, speaker } from '#hospital/kernel/text.ts'
import type { ScanSummary } from '../finding.ts'
import { iso } from './profile.ts'
import type { SummaryObject } from './shapes.ts'

export function summaryObject(
  summary: ScanSummary, locale: Locale, ...catalogues: readonly Catalogue[]
): SummaryObject {
  const speak = speaker(...catalogues)
  return {
    started: iso(summary.started) ?? '', finished: iso(summary.finished) ?? '', interrupted: summary.interrupted,
    bytes: summary.bytes, events: summary.events,
    span: summary.span && { from: iso(summary.span.from) ?? '', to: iso(summary.span.to) ?? '' },
    detections: summary.detections,
    byLevel: Object.fromEntries(levels.map((level) => [level, summary.byLevel[level]])) as Record<Level, number>,
    files: summary.files.map(({ path, kind, state, bytes, events, problems }) => ({
      path, kind, state, bytes, events,
      problems: problems.map(({ message, count }) => ({ code: message.code, text: speak(locale, message), count })),
    })),
    rules: { loaded: summary.rules.loaded, refused: summary.rules.refused.map(({ path, line, title, message }) => ({
      path, line, title, code: message.code, text: speak(locale, message),
    })) },
  }
}
