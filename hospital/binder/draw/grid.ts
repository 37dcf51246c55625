// Systems by generations by seven verdicts, as small boxes that say the same without colour: ○ white, × black, ?
// hatched.
import type { GenerationRow, SystemRows } from '#hospital/copies/matrix/matrix.ts'
import { verdictNames, type VerdictName } from '#hospital/copies/verdicts/shape.ts'
import type { Locale } from '#hospital/kernel/text.ts'
import type { Verdict } from '#hospital/register/verdict.ts'
import type { Figure } from '../paper.ts'
import { binderWords } from '../text.ts'
import { box, grey, hatched, ink, line, pale, svg, widthOf, within, words } from './svg.ts'

const width = 757
const [left, top, row, small, gap] = [178, 12, 27, 12.4, 8]
const columnWidth = verdictNames.length * small + gap
/** The newest of each place; how many older ones there are is said, and the spreadsheet has them. */
const mostShown = Math.floor((width - left - 44) / columnWidth)

export interface GridLine {
  readonly name: string
  readonly repository: string
  /** Newest first. */
  readonly rows: readonly GenerationRow[]
}

/** A line for each system and place of copies; a system without any has one empty line. */
export function gridLines(systems: readonly SystemRows[]): readonly GridLine[] {
  return systems.flatMap(({ system, generations, missing }): GridLine[] => {
    const places = Map.groupBy(generations, ({ generation }) => generation.repository)
    const lines = [...places].map(([repository, rows]): GridLine => ({ name: system.name, repository, rows }))
    const none = missing.map(({ repository }): GridLine => ({ name: system.name, repository: repository ?? '',
      rows: [] }))
    return [...lines, ...none]
  })
}

export function gridFigure(locale: Locale, lines: readonly GridLine[], title: (name: VerdictName) => string): Figure {
  const own = binderWords(locale)
  const columns = Math.min(mostShown, Math.max(1, ...lines.map(({ rows }) => rows.length)))
  const parts: string[] = []
  for (let at = 0; at < columns; at += 1) {
    const x = left + at * columnWidth
    for (const [index] of verdictNames.entries())
      parts.push(words(x + index * small + small / 2 - 0.5, top - 3, String(index + 1), { size: 6.5, anchor: 'middle',
        fill: grey }))
  }
  for (const [at, one] of lines.entries()) {
    const y = top + at * row
    parts.push(line(0, y, width, y, { stroke: pale, width: 0.4 }))
    if (lines[at - 1]?.name !== one.name) parts.push(words(2, y + 10.5, within(one.name, 8.5, left - 10), { size: 8.5,
      bold: true }))
    parts.push(words(2, y + 22, within(one.repository, 7, left - 10), { size: 7, fill: grey }))
    if (one.rows.length === 0) parts.push(words(left, y + 15, own('grid.none'), { size: 8.5, bold: true }))
    for (const [place, generation] of one.rows.slice(0, columns).entries()) {
      const x = left + place * columnWidth
      for (const [index, name] of verdictNames.entries())
        parts.push(sign(x + index * small, y + 3, generation.verdicts[name].verdict))
      parts.push(words(x, y + 23, own('grid.place', {
        number: generation.generation.position, day: generation.takenOn ?? own('grid.undated') }), { size: 6.5,
          fill: grey }))
    }
    const older = one.rows.length - columns
    if (older > 0) parts.push(words(width - 2, y + 21, own('grid.older', { count: older }), { size: 7, anchor: 'end',
      fill: grey }))
  }
  const end = top + lines.length * row
  const spoken = lines.map(({ name, repository, rows }) =>
    `${name} ${repository} ${rows.length}`).join(own('binder.sep'))
  return {
    svg: svg(width, end + 40, [...parts, ...legend(locale, end + 14, title)]), words: spoken,
  }
}

const side = small - 1.4

/** × on black, ○ on white, ? on slanted lines, － in pale. */
function sign(x: number, y: number, verdict: Verdict): string {
  const middle = x + side / 2
  const text = (sized: number, shown: string, fill: string) =>
    words(middle, y + side / 2 + sized * 0.36, shown, { size: sized, anchor: 'middle', bold: true, fill })
  const at = (fill: string) => box(x, y, side, side, fill, { width: 0.6, stroke: ink })
  switch (verdict) {
    case 'fail':
      return at(ink) + text(8.5, '×', '#FFFFFF')
    case 'pass':
      return at('#FFFFFF') + text(8, '○', ink)
    case 'unknown':
      return at('#FFFFFF') + hatched(x, y, side, side, 3, { stroke: pale, width: 0.5 }) + text(8.5, '?', ink)
    case 'notApplicable':
      return box(x, y, side, side, '#FFFFFF', { width: 0.4, stroke: pale }) + text(8, '-', grey)
  }
}

function legend(locale: Locale, y: number, title: (name: VerdictName) => string): string[] {
  const own = binderWords(locale)
  let x = 2
  const asked = verdictNames.map((name, at) => {
    const text = `${at + 1} ${title(name)}`
    const drawn = words(x, y, text, { size: 8.5 })
    x += widthOf(text, 8.5) + 14
    return drawn
  })
  x = 2
  const signs = (['pass', 'fail', 'unknown', 'notApplicable'] as const).map((verdict) => {
    const text = own(`verdict.${verdict}`)
    const drawn = sign(x, y + 9, verdict) + words(x + small + 3, y + 18, text, { size: 8.5 })
    x += widthOf(text, 8.5) + small + 20
    return drawn
  })
  return [...asked, ...signs]
}
