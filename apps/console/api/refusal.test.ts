// Whatever the server answers, people get a sentence.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { refusalOf, unreachable } from './refusal.ts'

it("carries the server's own words", () => {
  const answer = { error: { code: 'invalid', reasons: [{ code: 'a', text: '短すぎます。' }], fields: { name: '必要です。' } } }
  expect(refusalOf(422, answer)).toEqual({ ok: false, status: 422, code: 'invalid', reasons: ['短すぎます。'], fields: { name: '必要です。' } })
})

it('never has nothing to say', () => {
  fc.assert(fc.property(fc.integer({ min: 400, max: 599 }), fc.anything(), (status, answer) => {
    const { reasons } = refusalOf(status, answer)
    expect(reasons.length).toBeGreaterThan(0)
  }))
  expect(unreachable().reasons[0]).toContain('サーバー')
  expect(refusalOf(429, null).reasons[0]).toContain('数分')
  expect(refusalOf(503, null).reasons[0]).toContain('サーバー')
})
