// A photograph inside a picture of ours, so that it prints wherever pictures do. Fitted into a frame, never cut off.
import { escaped } from '#hospital/kernel/escaped.ts'
import type { Figure } from '../paper.ts'
import { svg } from './svg.ts'

const [width, height] = [400, 280]

export function photoFigure(bytes: Uint8Array, type: 'image/jpeg' | 'image/png', words: string): Figure {
  const data = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  const image = `<image x="0" y="0" width="${width}" height="${height}" preserveAspectRatio="xMidYMid meet" href="${escaped(data)}"/>`
  return { svg: svg(width, height, [image]), words }
}
