// The recovery plan as bars over hours: one lane for each system, each part with a filling of its own, what decides the
// end framed thick.
import type { Locale, Message } from '#hospital/kernel/text.ts'
import type { Part } from '#hospital/recovery/path/tasks.ts'
import type { RecoveryPath } from '#hospital/recovery/path/path.ts'
import type { Figure } from '../paper.ts'
import { binderWords } from '../text.ts'
import { hoursText, tenths } from './hours.ts'
import { axisStep, box, grey, hatched, ink, line, pale, svg, widthOf, within, words } from './svg.ts'

const width = 757
const [left, right, top, lane, bar] = [170, 668, 22, 21, 12]
/** More would not fit one sheet; the table has all of them. */
export const mostLanes = 14

const fills: Readonly<Record<Part, string>> = {
  fetch: '#FFFFFF', copy: '#8C8C8C', build: '#D9D9D9', terminals: '#FFFFFF', claimed: '#FFFFFF', unknown: '#FFFFFF',
}

export function lanesFigure(locale: Locale, path: RecoveryPath, say: (message: Message) => string): Figure {
  const own = binderWords(locale)
  const systems = path.systems.slice(0, mostLanes)
  const most = Math.max(1, ...systems.map(({ usable }) => usable.plan))
  const x = (hour: number) => left + (hour / most) * (right - left)
  const end = top + systems.length * lane
  const step = axisStep(most, 12)
  const parts: string[] = [words(left - 6, top - 8, own('route.axis'), { size: 8, fill: grey, anchor: 'end' })]
  for (let hour = 0; hour <= most; hour += step) {
    parts.push(line(x(hour), top - 3, x(hour), end, { stroke: pale, width: 0.4 }))
    parts.push(words(x(hour), top - 8, String(hour), { size: 8, fill: grey, anchor: 'middle' }))
  }
  const critical = new Set(path.critical.map((one) => `${one.system}\0${one.part}\0${one.startHour}`))
  for (const [at, system] of systems.entries()) {
    const y = top + at * lane
    const name = system.first ? `★ ${system.name}` : system.name
    parts.push(words(4, y + 13, within(name, 9, left - 12), { bold: system.first }))
    for (const { part, startHour, endHour } of system.parts) {
      const decides = critical.has(`${system.name}\0${part}\0${startHour}`)
      parts.push(filled(part, x(startHour), y + 4, x(endHour) - x(startHour), decides))
    }
    const text = system.estimate.basis === 'unknown' ? say({ code: 'recovery.basis.unknown' })
      : own('hours.hours', { hours: tenths(system.usable.plan) })
    parts.push(words(x(system.usable.plan) + 4, y + 13, within(text, 8, width - x(system.usable.plan) - 6),
      { size: 8 }))
  }
  const keys = legend(path, end + 14, say, own('route.decides'))
  const spoken = systems.map(({ name, usable }) => `${name} ${hoursText(locale, usable.plan)}`).join(own('binder.sep'))
  return { svg: svg(width, end + 24, [...parts, ...keys]), words: spoken }
}

function filled(part: Part, x: number, y: number, wide: number, decides: boolean): string {
  const frame = decides ? { width: 2 } : { width: 0.6, stroke: grey, dashed: part === 'claimed' || part === 'unknown' }
  const inner = part === 'terminals' ? hatched(x, y, wide, bar, 4, { stroke: grey, width: 0.5 })
    : part === 'claimed' || part === 'unknown' ? hatched(x, y, wide, bar, 9, { stroke: grey, width: 0.4 }) : ''
  return box(x, y, wide, bar, fills[part], { stroke: 'none', width: 0 }) + inner + box(x, y, wide, bar, 'none', frame)
}

function legend(path: RecoveryPath, y: number, say: (message: Message) => string, decides: string): string[] {
  const used = [...new Set(path.systems.flatMap(({ parts }) => parts.map(({ part }) => part)))]
  let x = 4
  const keys = [...used.map((part) => ({ part, text: say({ code: `recovery.part.${part}` }), thick: false })),
    { part: 'fetch' as const, text: decides, thick: true }]
  return keys.map(({ part, text, thick }) => {
    const drawn = filled(part, x, y - 8, 18, thick) + words(x + 22, y + 1, text, { size: 8, fill: ink })
    x += 32 + widthOf(text, 8)
    return drawn
  })
}
