// Change rates as a picture: the same on paper, right at the edges, and never by colour alone.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ChangeTimeline, changeScales, type ChangePoint } from './change-timeline.tsx'
import { VerdictMark } from './verdict-mark.tsx'

const point = (at: number, rate: number | null, suspicious = false): ChangePoint =>
  ({ key: String(at), at, rate, bytes: rate === null ? null : rate * 1000, suspicious, title: `t${at}`, label: '疑わしい' })

const draw = (points: readonly ChangePoint[], usual: number | null = null) => renderToStaticMarkup(
  <ChangeTimeline
    points={points} usual={usual} label="NAS。2世代" words={{ rate: '割合', bytes: '量', usual: 'ふだん 1%' }}
    percent={(rate) => `${Math.round(rate * 100)}%`} size={(bytes) => `${bytes}B`} day={(at) => `d${at}`}
  />,
)

it('says in words what it shows, and marks the suspicious one with a shape and a word', () => {
  const html = draw([point(1, 0.01), point(2, 0.9, true)], 0.01)
  expect(html).toContain('aria-label="NAS。2世代"')
  expect(html).toContain('疑わしい')
  expect(html.match(/<circle/g)).toHaveLength(1)
  expect(html.match(/l10 17h-20z/g)).toHaveLength(1)
  expect(html).toContain('ふだん 1%')
})

it('stands with one point, with none, and where nobody compared', () => {
  for (const points of [[], [point(5, 0.5)], [point(1, null), point(2, null, true)]]) expect(draw(points)).not.toContain('NaN')
  const { x } = changeScales([point(5, 0.5)])
  expect(x(5)).toBeCloseTo((84 + 856) / 2)
  expect(draw([point(1, null)])).not.toContain('<circle')
})

it('puts more higher, and later further right', () => {
  const { x, rate, bytes, floor } = changeScales([point(1, 0.1), point(9, 0.4)])
  expect(x(9)).toBeGreaterThan(x(1))
  expect(rate(0.4)).toBeLessThan(rate(0.1))
  expect(bytes(0)).toBe(floor)
})

it('a mark of each verdict has a shape of its own', () => {
  const shapes = (['pass', 'fail', 'unknown', 'notApplicable'] as const)
    .map((verdict) => renderToStaticMarkup(<VerdictMark verdict={verdict} letter="清" />))
  expect(new Set(shapes.map((html) => html.replace(/class="[^"]*"|text-\w+/g, ''))).size).toBe(4)
  for (const html of shapes) expect(html).toContain('清')
})
