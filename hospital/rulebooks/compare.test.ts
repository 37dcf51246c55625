// Two editions side by side, on the bundled ones and on small ones made here.
import { expect, it } from 'vitest'
import { compareEditions } from './compare.ts'
import { bundledRulebook, bundledRulebooks } from './load.ts'
import { rulebook, type Rulebook } from './schema.ts'

const bundled = (id: string): Rulebook => {
  const book = bundledRulebook(id)
  if (book === undefined) throw new Error(id)
  return book
}

function made(edition: string, items: readonly object[]): Rulebook {
  return rulebook.parse({
    id: `book-${edition}`, family: 'book', title: { ja: '本', en: 'book' }, publisher: { ja: '誰', en: 'who' }, edition,
    validFrom: '2026-01-01', validTo: null, source: { note: 'x' }, status: 'toBeChecked', coverage: 'whole',
    evidenceMaxAgeDays: 92,
    items: items.map((item) => ({
      principle: 1, certainty: 'own', source: 'x', text: { ja: '文', en: 'text' }, ...item,
    })),
  })
}

it('6.0 → 7.0: changing passwords dropped, lock-out added, and what is merely absent is not called dropped', () => {
  const found = compareEditions(bundled('guideline-6.0'), bundled('guideline-7.0'))
  const change = (check: string) => found.checks.find((one) => one.check === check)?.change
  expect(found.sameFamily).toBe(true)
  expect(change('password-age')).toBe('dropped')
  expect(change('password-never-expires')).toBe('dropped')
  expect(change('lockout')).toBe('added')
  expect(change('vendor-answers')).toBe('same')
  expect(change('password-length')).toBe('notCovered')
  expect(found.items.dropped).toEqual([])
  expect(found.items.changed.map((one) => [one.before.id, one.after.id])).toContainEqual(['シQ-54', '7.0-パスワード-1'])
  expect(found.items.added.map((item) => item.id)).toContain('7.0-パスワード-3')
  expect(found.items.notCovered.map((item) => item.id)).toContain('企Q-39')
})

it('leaflet → checklist: another work, so only the checks are compared, with the limits that differ', () => {
  const found = compareEditions(bundled('leaflet-2023'), bundled('checklist-r7'))
  expect(found.sameFamily).toBe(false)
  expect(found.items.changed).toEqual([])
  expect(found.checks.find((one) => one.check === 'password-age')).toMatchObject({
    change: 'limits',
    limits: [
      { name: 'maxDays', before: 183, after: null },
      { name: 'weakOnly', before: true, after: undefined },
      { name: 'exemptLength', before: undefined, after: 13 },
      { name: 'twoFactorExempt', before: undefined, after: true },
    ],
  })
  expect(found.checks.find((one) => one.check === 'unused-accounts')).toMatchObject({ change: 'same', limits: [] })
  expect(found.checks.find((one) => one.check === 'stocktake-recent')).toMatchObject({ change: 'dropped' })
})

it('an edition beside itself changes nothing', () => {
  for (const book of bundledRulebooks()) {
    const { items, checks } = compareEditions(book, book)
    expect([...items.added, ...items.dropped, ...items.changed, ...items.notCovered]).toEqual([])
    expect(items.same).toHaveLength(book.items.length)
    expect(checks.every((one) => one.change === 'same')).toBe(true)
  }
})

const ask = (minLength: number) => [{ check: 'password-length', limits: { minLength } }]

it('items: added, dropped, changed in words, changed in checks, and taken over under another number', () => {
  const old = made('1', [
    { id: 'a' }, { id: 'b' }, { id: 'c', asks: ask(8) }, { id: 'd', text: { ja: '前', en: 'before' } }, { id: 'e' },
  ])
  const now = made('2', [
    { id: 'a' },
    { id: 'c', asks: ask(13) },
    { id: 'd', text: { ja: '後', en: 'after' } },
    { id: 'x', replaces: ['e'] },
    { id: 'new' },
  ])
  const { items, checks } = compareEditions(old, now)
  expect(items.added.map((one) => one.id)).toEqual(['new'])
  expect(items.dropped.map((one) => one.id)).toEqual(['b'])
  expect(items.changed.map((one) => [one.after.id, one.text, one.checks])).toEqual([
    ['c', false, true], ['d', true, false],
  ])
  expect(items.same.map((one) => one.id)).toEqual(['a', 'x'])
  expect(checks).toMatchObject([
    { check: 'password-length', change: 'limits', limits: [{ name: 'minLength', before: 8, after: 13 }] },
  ])
})

it('a limit equal in value is the same whatever its order', () => {
  const one = made('1', [{ id: 'a', asks: [{ check: 'c', limits: { x: 1, y: [1, 2] } }] }])
  const two = made('2', [{ id: 'a', asks: [{ check: 'c', limits: { y: [1, 2], x: 1 } }] }])
  expect(compareEditions(one, two).checks).toMatchObject([{ change: 'same' }])
  expect(compareEditions(one, two).items.changed).toEqual([])
})
