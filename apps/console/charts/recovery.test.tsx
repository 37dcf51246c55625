// The two pictures of recovery: what decides is marked by more than colour, sayings look unlike measurements.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { inARow } from '../pages/recovery/way-back.tsx'
import { RecoveryCurve, type CurveMark } from './recovery-curve.tsx'
import { RecoveryPath, ticksFor, type PathRow } from './recovery-path.tsx'

const hours = (value: number) => `${value}h`

describe('the way back', () => {
  const row = (key: string, basis: string, ...bars: PathRow['bars']): PathRow => ({
    key, name: key, first: key === 'a', basis, note: basis, bars, end: { middle: 4, plan: 6 },
  })
  const bar = (part: string, startHour: number, endHour: number, critical: boolean) => ({ part, title: part, startHour, endHour, critical })
  const draw = (...rows: PathRow[]) => renderToStaticMarkup(<RecoveryPath rows={rows} label="図" hours={hours} firstMark="先" />)

  it('marks what decides by a frame and a triangle, and the range by a line', () => {
    const [plain, marked] = [false, true].map((critical) => draw(row('a', 'rehearsed', bar('copy', 0, 6, critical))))
    expect(plain).not.toContain('stroke-fail')
    expect(marked).toContain('stroke-fail')
    expect(marked).toContain('l-6 8z')
    expect(marked).toContain('<title>copy 0h – 6h</title>')
    expect(marked?.match(/先/g)).toHaveLength(1)
  })

  it('draws a saying dashed and what was measured filled, terminals in a lane of their own', () => {
    expect(draw(row('b', 'claimed', bar('claimed', 0, 6, false)))).toContain('stroke-dasharray="5 4"')
    const html = draw(row('b', 'rehearsed', bar('copy', 0, 6, false), bar('terminals', 0, 6, false)))
    expect(html).not.toContain('stroke-dasharray')
    expect([...html.matchAll(/<rect [^>]*y="(\d+)"/g)].map((match) => match[1])).toEqual(['44', '69'])
  })

  it('has few and round ticks, whatever the length', () => {
    for (const end of [0.25, 1, 5, 31, 72, 400, 5000, 1e6]) {
      const ticks = ticksFor(end)
      expect(ticks[0]).toBe(0)
      expect(ticks.length).toBeLessThanOrEqual(9)
      expect(ticks.at(-1)).toBeLessThanOrEqual(end)
    }
  })

  it('tells what follows upon itself in one line', () => {
    const links = ['a', 'a', 'b', 'a'].map((system) => ({ system }))
    expect(inARow(links).map((row) => row.length)).toEqual([2, 1, 1])
    expect(inARow([])).toEqual([])
  })
})

describe('the curve', () => {
  const mark = (sort: CurveMark['sort'], value: number): CurveMark => ({ sort, hours: value, middleHours: null, title: sort, below: [] })
  const marks = [mark('claimed', 336), mark('rehearsed', 31), mark('now', 40), mark('next', 31)]
  const lines = (ofOne: boolean) => renderToStaticMarkup(<RecoveryCurve marks={marks} label="x" hours={hours} ofOne={ofOne} />).match(/<path d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+"/g)

  it('joins hours of one thing; of a hospital only the plan and its next step', () => {
    expect(lines(true)).toHaveLength(3)
    expect(lines(false)).toHaveLength(1)
  })

  it('is not there for nothing, and stands with one point', () => {
    expect(renderToStaticMarkup(<RecoveryCurve marks={[]} label="x" hours={hours} ofOne />)).toBe('')
    expect(renderToStaticMarkup(<RecoveryCurve marks={[mark('now', 0)]} label="x" hours={hours} ofOne />)).not.toContain('NaN')
  })
})
