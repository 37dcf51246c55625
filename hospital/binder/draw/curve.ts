// The director's picture: the vendor's saying apart, the rehearsals one after another, the plan as it stands with its
// range, and where the next step would bring it.
import { longDay } from '#hospital/kernel/long-day.ts'
import type { Locale } from '#hospital/kernel/text.ts'
import type { Curve, CurvePoint } from '#hospital/recovery/levers/curve.ts'
import type { Figure } from '../paper.ts'
import { binderWords } from '../text.ts'
import { hoursText } from './hours.ts'
import { axisStep, box, circle, grey, ink, line, pale, shape, svg, within, words } from './svg.ts'

const [width, height] = [510, 205]
const [left, right, top, bottom] = [44, 500, 34, 158]
/** Rehearsals before these would only crowd the picture; the table has them. */
const mostRehearsals = 4
/** A saying so many times the rest is drawn beyond a break in the scale. */
const beyond = 1.6

interface Drawn {
  readonly point: CurvePoint
  readonly hours: number
  readonly least: number
  readonly most: number
  readonly x: number
}

export function pointHours(point: CurvePoint): number {
  return point.sort === 'now' ? point.hours.plan : point.hours
}

export function curveFigure(locale: Locale, { points }: Curve): Figure {
  const say = binderWords(locale)
  const rehearsed = points.filter(({ sort }) => sort === 'rehearsed').slice(-mostRehearsals)
  const shown = points.filter((point) => point.sort !== 'rehearsed' || rehearsed.includes(point))
  const gap = (right - left) / Math.max(1, shown.length)
  const drawn = shown.map((point, at): Drawn => {
    const hours = pointHours(point)
    const [least, most] = point.sort === 'now' ? [point.hours.middle, hours] : [hours, hours]
    return { point, hours, least, most, x: left + gap * (at + 0.5) }
  })
  const measured = drawn.filter(({ point }) => point.sort !== 'claimed')
  const highest = Math.max(1, ...(measured.length > 0 ? measured : drawn).map(({ most }) => most))
  const claim = drawn.find(({ point }) => point.sort === 'claimed')
  const broken = claim !== undefined && measured.length > 0 && claim.hours > highest * beyond
  const ceiling = (broken ? highest * 1.25 : Math.max(highest, claim?.hours ?? 0)) * 1.08
  const y = (hours: number) => bottom - (Math.min(hours, ceiling) / ceiling) * (bottom - top - (broken ? 22 : 0))
  const at = (one: Drawn) => (broken && one === claim ? top : y(one.hours))
  const parts = [axis(locale, ceiling, y)]
  for (const [index, one] of drawn.entries()) {
    const before = drawn[index - 1]
    if (before) parts.push(line(before.x, at(before), one.x, at(one), joint(before, one)))
  }
  for (const one of drawn) {
    parts.push(mark(one, at(one), y))
    parts.push(words(one.x, at(one) - 9, hoursText(locale, one.hours), { anchor: 'middle', bold: true, size: 10 }))
    parts.push(...label(locale, one, gap))
  }
  if (broken) {
    parts.push(words(claim.x, top + 24, '≈', { anchor: 'middle', size: 14, fill: grey }))
    parts.push(words(claim.x, top + 35, say('curve.broken'), { anchor: 'middle', size: 7, fill: grey }))
  }
  return { svg: svg(width, height, parts), words: drawn.map((one) => spoken(locale, one)).join(say('binder.sep')) }
}

function axis(locale: Locale, ceiling: number, y: (hours: number) => number): string {
  const say = binderWords(locale)
  const step = axisStep(ceiling, 5)
  const parts = [words(4, 12, say('curve.axis'), { size: 8, fill: grey })]
  for (let hours = 0; hours <= ceiling; hours += step) {
    parts.push(line(left, y(hours), right, y(hours), { stroke: pale, width: hours === 0 ? 0.8 : 0.4 }))
    parts.push(words(left - 5, y(hours) + 3, String(hours), { anchor: 'end', size: 8, fill: grey }))
  }
  return parts.join('')
}

/** What was measured is joined by a whole line; a saying and what is hoped for by a broken one. */
function joint(from: Drawn, to: Drawn) {
  const firm = from.point.sort !== 'claimed' && to.point.sort !== 'next'
  return firm ? { stroke: ink, width: 1.2 } : { stroke: grey, width: 0.8, dashed: true }
}

function mark({ point, x, least, most }: Drawn, at: number, y: (hours: number) => number): string {
  switch (point.sort) {
    case 'claimed':
      return box(x - 5, at - 5, 10, 10, '#FFFFFF', { dashed: true, width: 1 })
    case 'rehearsed':
      return circle(x, at, 4.5, ink)
    case 'now': {
      const range = most > least
        ? line(x, y(least), x, y(most), { width: 3, stroke: grey }) + line(x - 6, y(least), x + 6, y(least),
          { stroke: grey })
        : ''
      return range + shape([[x, at - 6.5], [x + 6.5, at], [x, at + 6.5], [x - 6.5, at]], ink)
    }
    case 'next':
      return circle(x, at, 5, '#FFFFFF', { width: 1.4 })
  }
}

/** Without what the name explains in brackets. */
export const shortName = (name: string): string => name.replace(/\s*[\uff08(].*$/, '') || name

const signOf = { claimed: '□', rehearsed: '●', now: '◆', next: '○' } as const

function label(locale: Locale, { point, x }: Drawn, gap: number): string[] {
  const say = binderWords(locale)
  const about = point.sort === 'claimed' ? point.vendor
    : point.sort === 'rehearsed' ? shortName(point.system)
      : point.sort === 'now' ? say(point.atLeast ? 'curve.atLeast' : 'curve.whole') : say('curve.step')
  const day = point.sort === 'next' || point.on === null ? '' : longDay(locale, point.on)
  return [`${signOf[point.sort]} ${say(`curve.${point.sort}`)}`, about, day].map((text, at) =>
    words(x, bottom + 14 + at * 11.5, within(text, at === 0 ? 8.5 : 7.5, gap - 4),
      { anchor: 'middle', size: at === 0 ? 8.5 : 7.5, bold: at === 0, fill: at === 0 ? ink : grey }))
}

function spoken(locale: Locale, { point, hours }: Drawn): string {
  return `${binderWords(locale)(`curve.${point.sort}`)} ${hoursText(locale, hours)}`
}
