// The pure parts of pages.
import { describe, expect, it } from 'vitest'
import { qrPath } from '../ui/qr-code.tsx'
import { answersOf } from './answer/answers.ts'
import { levelsOf } from './contacts/levels.ts'
import { sureness } from './files/sureness.ts'
import { safeBack } from './login/safe-back.ts'
import { homeOf } from './start/home-of.ts'
import { changeOf } from './today/change-of.ts'

describe('after log-in', () => {
  it.each([undefined, '//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', ''])('does not follow %j', (back) => {
    expect(safeBack(back)).toBe('/')
  })
  it('follows our own pages', () => expect(safeBack('/h/h1/files?x=1')).toBe('/h/h1/files?x=1'))
  it('shows those who do the work their day, and those who decide the whole', () => {
    expect(homeOf({ id: 'h1', roles: ['manager', 'practitioner'] })).toBe('/h/h1/today')
    expect(homeOf({ id: 'h1', roles: ['staff'] })).toBe('/h/h1/today')
    expect(homeOf({ id: 'h1', roles: ['manager'] })).toBe('/h/h1/board')
    expect(homeOf({ id: 'h1', roles: ['auditor'] })).toBe('/h/h1/board')
  })
})

describe('what changed', () => {
  const point = (on: string, fail: number) => ({ on, fail })
  it('is the newest step', () => {
    expect(changeOf({ trend: [point('2026-01-01', 5), point('2026-02-01', 7), point('2026-03-01', 7)] })).toEqual({ by: 2, on: '2026-02-01' })
  })
  it('is nothing where nothing moved', () => {
    expect(changeOf({ trend: [point('2026-01-01', 5)] })).toBeNull()
    expect(changeOf({ trend: [] })).toBeNull()
  })
})

describe('levels of the contact tree', () => {
  const place = (id: string) => ({ id, title: id, missing: [], main: null, deputies: [] })
  const names = (levels: ReturnType<typeof levelsOf>) => levels.map((level) => level.map((one) => one.id))
  it('follow the calls', () => {
    const edges = [{ from: 'a', to: 'b' }, { from: 'b', to: 'c' }, { from: 'b', to: 'd' }]
    expect(names(levelsOf({ inside: ['c', 'a', 'd', 'b'].map(place), edges }))).toEqual([['a'], ['b'], ['c', 'd']])
  })
  it('lose nobody in a circle, nor those whom nobody calls', () => {
    const edges = [{ from: 'b', to: 'c' }, { from: 'c', to: 'b' }]
    expect(names(levelsOf({ inside: ['a', 'b', 'c'].map(place), edges })).flat().toSorted()).toEqual(['a', 'b', 'c'])
    expect(levelsOf({ inside: [], edges: [] })).toEqual([])
  })
})

it('sends only what was answered, notes only where there are some', () => {
  expect(answersOf({ a: { answer: 'stop', note: ' 退職 ' }, b: { answer: 'inUse', note: ' ' } }))
    .toEqual([{ entry: 'a', answer: 'stop', note: '退職' }, { entry: 'b', answer: 'inUse' }])
})

it('says how sure a guess is', () => expect([0.95, 0.5, 0.2].map(sureness)).toEqual(['high', 'middle', 'low']))

it('draws a QR code square and dark where it should be', () => {
  const { size, path } = qrPath('KOKOROE')
  expect(size).toBeGreaterThan(20)
  // The corner of the finder pattern, behind a border of two.
  expect(path.startsWith('M2 2h1v1h-1z')).toBe(true)
})
