import { describe, expect, it } from 'vitest'
import type { Evidence } from '#hospital/register/fact.ts'
import { bundledRulebooks } from '#hospital/rulebooks/load.ts'
import type { ExceptionRow } from '#hospital/work/tables.ts'
import { longDay } from '#hospital/kernel/long-day.ts'
import { lapsed } from './lapsed.ts'
import { editionMark, FileNumbers, grouped, markedEditions } from './marks.ts'

describe('days in words', () => {
  it('are of the Japanese era, or plain', () => {
    expect(['2026-11-20', '2019-04-30', '2019-05-01'].map((day) => longDay('ja', day)))
      .toEqual(['令和8年11月20日', '平成31年4月30日', '令和元年5月1日'])
    expect(longDay('en', '2026-11-20')).toBe('20 November 2026')
    expect(longDay('ja', '未定')).toBe('未定')
  })
})

describe('marks', () => {
  it('letter editions in their order, and show what is not among them', () => {
    const books = bundledRulebooks()
    expect(books.slice(0, 3).map(({ id }) => editionMark(books, id))).toEqual(['A', 'B', 'C'])
    expect(editionMark(books, 'gone')).toBe('gone')
    expect(markedEditions('en', books)[0]).toBe(`A ${books[0]?.title.en}`)
    const many = Array.from({ length: 30 }, (_, n) => ({ ...books[0]!, id: `b${n}` }))
    expect(editionMark(many, 'b27')).toBe('28')
  })

  it('number a file once, whatever row is meant', () => {
    const files = new FileNumbers()
    const at = (file: string, path: string, row: number): Evidence => ({ file, path, row, source: 's', reader: 1,
      observedAt: '2026-11-20' })
    expect([at('a', 'x', 1), at('b', 'x', 1), at('a', 'x', 9), at('a', 'y', 1)].map((one) => files.of(one)))
      .toEqual([1, 2, 1, 3])
    expect(files.all().map(({ number }) => number)).toEqual([1, 2, 3])
    expect(grouped('0123456789abcdef')).toBe('01234567 89abcdef')
  })
})

describe('an exception that ran out', () => {
  const one = (over: Partial<ExceptionRow>): ExceptionRow => ({
    id: 'e', finding: 'f', reason: null, measure: null, until: '2026-10-31', state: 'approved', requested_by: 'a',
    requested_at: 0,
    decided_by: 'b', decided_at: 1, note: null, ...over,
  })
  const on = (list: readonly ExceptionRow[]) => lapsed(list, 'f', '2026-11-20')?.until ?? null

  it('is one that was approved and whose day has passed, recorded as such or not', () => {
    expect(on([one({})])).toBe('2026-10-31')
    expect(on([one({ state: 'expired' }), one({ until: '2026-11-01', state: 'expired' })])).toBe('2026-11-01')
  })

  it('is none where another stands, where nobody had approved, or where it was ended by hand', () => {
    expect(on([one({}), one({ until: '2026-12-31' })])).toBeNull()
    expect(on([one({ state: 'expired', decided_by: null })])).toBeNull()
    expect([on([one({ state: 'ended' })]), on([one({ state: 'refused' })]), on([one({ finding: 'g' })]), on([])])
      .toEqual([null, null, null, null])
  })
})
