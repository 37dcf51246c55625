// Charts are pure: the same on screen and on paper, and right at the edges.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BoardCard } from './board-card.tsx'
import { sparkPath, Sparkline } from './sparkline.tsx'
import { VendorMap, placeNodes } from './vendor-map.tsx'
import { VerdictBar } from './verdict-bar.tsx'

const words = { pass: '問題なし', fail: '要対応', unknown: '判断できない', notApplicable: '対象外' }

describe('sparkline', () => {
  it('draws nothing from less than two points', () => {
    expect(sparkPath([], 100, 20)).toBeNull()
    expect(sparkPath([{ at: 1, value: 3 }], 100, 20)).toBeNull()
  })
  it('puts the most at the top and nothing at the bottom', () => {
    expect(sparkPath([{ at: 0, value: 4 }, { at: 1, value: 0 }], 100, 20)).toMatch(/^M3,3.*97,17$/)
  })
  it('says in words what it shows', () => {
    const html = renderToStaticMarkup(<Sparkline points={[{ at: 0, value: 4 }, { at: 1, value: 2 }]} label="4から2" />)
    expect(html).toContain('aria-label="4から2"')
  })
})

describe('verdict bar', () => {
  it('gives each verdict its share, worst first', () => {
    const html = renderToStaticMarkup(<VerdictBar counts={{ fail: 1, unknown: 0, pass: 3, notApplicable: 0 }} label="x" />)
    expect([...html.matchAll(/x="(\d+)"/g)].map((match) => match[1])).toEqual(['0', '25'])
  })
  it('is not there for nothing', () => {
    expect(renderToStaticMarkup(<VerdictBar counts={{ fail: 0, unknown: 0, pass: 0, notApplicable: 0 }} label="x" />)).toBe('')
  })
})

it('a card of the board prints with shape, word and numbers', () => {
  const html = renderToStaticMarkup(
    <BoardCard
      number={1} title="アカウント" verdict="fail" headline="4件あります。" counts={{ fail: 4, unknown: 1, pass: 2, notApplicable: 0 }}
      countsLabel="x" words={words} trend={[]} trendLabel=""
    />,
  )
  for (const part of ['要対応', '<svg', '4件あります。', 'アカウント']) expect(html).toContain(part)
  expect(html).not.toContain('対象外')
})

it('the map keeps everything inside its frame, and names what it shortens', () => {
  const ids = Array.from({ length: 30 }, (_, at) => `v${at}`)
  const { height, vendorAt, systemAt } = placeNodes(ids, ['s'])
  for (const id of ids) expect(vendorAt(id)).toBeLessThan(height)
  expect(systemAt('s')).toBeGreaterThan(0)
  const name = '日本検査機器サービス株式会社東日本支店'
  const html = renderToStaticMarkup(
    <VendorMap
      vendors={[{ id: 'v', name }]} systems={[{ id: 's', name: 'PACS' }]} links={[{ vendor: 'v', system: 's' }]}
      lines={[{ id: 'l', vendor: 'v', system: null, title: 'VPN', risky: true }]} label="地図"
    />,
  )
  expect(html).toContain(`<title>${name}</title>`)
  expect(html).toContain('stroke-fail')
})
