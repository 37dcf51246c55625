// The few shapes our pictures are made of, as SVG text. INVARIANT: every text goes through `words`, which escapes it
// and
// keeps to the characters that the font has.
import { escaped } from '#hospital/kernel/escaped.ts'
import { fontFamily, inFont } from '../font.ts'

export const ink = '#1A1A1A'
export const grey = '#595959'
export const pale = '#B3B3B3'

export interface Words {
  readonly size?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
  readonly fill?: string
}

const n = (value: number): string => String(Math.round(value * 100) / 100)

export function svg(width: number, height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" ` +
    `font-family="${fontFamily}, 'BIZ UDPGothic', 'Yu Gothic UI', sans-serif">${parts.join('')}</svg>`
}

export function words(x: number, y: number, text: string, more: Words = {}): string {
  const { size = 9, anchor = 'start', bold = false, fill = ink } = more
  return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" text-anchor="${anchor}" fill="${fill}"` +
    `${bold ? ' font-weight="700"' : ''}>${escaped(inFont(text))}</text>`
}

export interface Stroke {
  readonly stroke?: string
  readonly width?: number
  readonly dashed?: boolean
}

const stroked = ({ stroke = ink, width = 0.8, dashed = false }: Stroke): string =>
  `stroke="${stroke}" stroke-width="${n(width)}"${dashed ? ' stroke-dasharray="3 2"' : ''}`

export function line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke = {}): string {
  return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" ${stroked(stroke)}/>`
}

export function box(x: number, y: number, width: number, height: number, fill: string, stroke: Stroke = {}): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" ${stroked(stroke)}/>`
}

export function circle(x: number, y: number, radius: number, fill: string, stroke: Stroke = {}): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}" ${stroked(stroke)}/>`
}

export function shape(points: readonly (readonly [number, number])[], fill: string, stroke: Stroke = {}): string {
  const at = points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')
  return `<polygon points="${at}" fill="${fill}" ${stroked(stroke)}/>`
}

/** Slanted lines inside a box: a filling that a black-and-white copy keeps. */
export function hatched(x: number, y: number, width: number, height: number, step: number, stroke: Stroke): string {
  const lines: string[] = []
  for (let at = step; at < width + height; at += step) {
    const [x1, y1] = at <= height ? [x, y + at] : [x + at - height, y + height]
    const [x2, y2] = at <= width ? [x + at, y] : [x + width, y + at - width]
    lines.push(line(x1, y1, x2, y2, stroke))
  }
  return lines.join('')
}

/** About how wide a text is: full-width characters are as wide as high, others a good half. */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const character of text) width += /[\u0000-\u024f\uff61-\uff9f]/.test(character) ? 0.58 : 1
  return width * size
}

/** Cut so that it stays inside. */
export function within(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text
  let kept = ''
  for (const character of text) {
    if (widthOf(`${kept}${character}…`, size) > width) break
    kept += character
  }
  return `${kept}…`
}

/** A round step for an axis: at most so many of them up to `most`. */
export function axisStep(most: number, steps: number): number {
  const round = [1, 2, 4, 6, 12, 24, 48, 72, 96, 120, 168, 240, 336, 480, 720]
  return round.find((step) => most / step <= steps) ?? Math.ceil(most / steps / 720) * 720
}
