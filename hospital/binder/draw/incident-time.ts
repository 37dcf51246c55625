// An incident over time: a row for each lane, a mark for each line; squares were copied from paper.
import type { Locale } from '#hospital/kernel/text.ts'
import { lanes, type Lane } from '#hospital/response/lanes.ts'
import type { LineRow } from '#hospital/response/timeline/tables.ts'
import type { Figure } from '../paper.ts'
import { binderWords } from '../text.ts'
import { box, circle, grey, ink, line, pale, svg, words } from './svg.ts'

const width = 520
const [left, right, top, row] = [92, 508, 24, 20]
const ticks = 4

export function incidentTimeFigure(
  locale: Locale, lines: readonly Pick<LineRow, 'happened_at' | 'lane' | 'from_paper'>[], titleOf: (lane: Lane) => string,
  timeOf: (at: number) => string,
): Figure {
  const own = binderWords(locale)
  const rows: readonly (Lane | null)[] = [...lanes, null]
  const times = lines.map((one) => one.happened_at)
  const first = Math.min(...times)
  const span = Math.max(1, Math.max(...times) - first)
  const x = (at: number) => left + ((at - first) / span) * (right - left)
  const end = top + rows.length * row
  const parts: string[] = []
  for (let tick = 0; tick <= ticks; tick += 1) {
    const at = first + (span * tick) / ticks
    const anchor = tick === 0 ? 'start' : tick === ticks ? 'end' : 'middle'
    parts.push(line(x(at), top - 4, x(at), end, { stroke: pale, width: 0.4 }), words(x(at), top - 9, timeOf(at), { size: 7, fill: grey, anchor }))
  }
  for (const [at, lane] of rows.entries()) {
    const y = top + at * row + row / 2
    parts.push(words(2, y + 3, lane === null ? own('course.other') : titleOf(lane), { size: 8 }), line(left, y, right, y, { stroke: pale, width: 0.5 }))
    for (const one of lines.filter((of) => of.lane === lane)) {
      parts.push(one.from_paper ? box(x(one.happened_at) - 3, y - 3, 6, 6, '#FFFFFF', { width: 1 }) : circle(x(one.happened_at), y, 3, ink))
    }
  }
  const key = end + 12
  parts.push(circle(left + 3, key - 3, 3, ink), words(left + 10, key, own('course.key.screen'), { size: 7, fill: grey }))
  parts.push(box(left + 130, key - 6, 6, 6, '#FFFFFF', { width: 1 }), words(left + 140, key, own('course.paper'), { size: 7, fill: grey }))
  const spoken = rows.map((lane) => `${lane === null ? own('course.other') : titleOf(lane)} ${lines.filter((of) => of.lane === lane).length}`)
  return { svg: svg(width, key + 6, parts), words: spoken.join(own('binder.sep')) }
}
