import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { channels, exercise, type Exercise } from '../exercise.ts'
import { shippedExercises } from '../shipped.ts'
import { fromCexf, largestCexf } from './from-cexf.ts'
import { toCexf } from './to-cexf.ts'

const through = (body: Exercise) => fromCexf(JSON.stringify(toCexf(body)))

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((one) => one.isWellFormed())
const both = fc.record({ ja: text, en: text })

/** Any exercise: injects in a row or side by side, with and without all that may be left out. */
const any: fc.Arbitrary<Exercise> = fc.record({
  title: both, about: both, minutes: fc.integer({ min: 5, max: 600 }), easy: fc.option(text, { nil: undefined }), clock: fc.option(text, { nil: undefined }),
  injects: fc.array(fc.record({ title: both, text: both, prompts: fc.array(both, { maxLength: 3 }), what: fc.array(both, { minLength: 1, maxLength: 4 }), chained: fc.boolean() }), { minLength: 1, maxLength: 6 }),
  channel: fc.constantFrom(...channels), hidden: fc.array(both, { maxLength: 2 }), handout: fc.option(fc.record({ title: both, lines: fc.array(both, { minLength: 1, maxLength: 3 }) }), { nil: undefined }),
}).map((one) => exercise.parse({
  id: 'made', title: one.title, about: one.about, minutes: one.minutes, size: 'ward', audience: ['clinical'], aims: [one.about], drawnFrom: 'x', certainty: 'own',
  prepare: [], roles: [{ id: 'nurse', title: one.title }], hotwash: [one.title],
  flow: one.injects.map(({ chained }, at) => ({
    inject: `i${at}`, at, to: ['nurse'], channel: one.channel, ...(one.clock === undefined ? {} : { clock: one.clock }), ...(chained && at > 0 ? { after: `i${at - 1}` } : {}),
  })),
  injects: one.injects.map(({ title, text: said, prompts, what }, at) => ({
    id: `i${at}`, title, text: said, prompts, hidden: one.hidden, ...(one.easy === undefined ? {} : { easy: one.easy }), ...(one.handout === undefined ? {} : { handout: one.handout }),
    expectations: what.map((each, n) => ({ id: `e${n}`, who: 'nurse', what: each, withinMinutes: n, ...(n === 1 ? { bcp: '3-4' } : {}) })),
  })),
}))

describe('CEXF', () => {
  it('gives back what was exported: those that are shipped, and any other', () => {
    for (const body of shippedExercises()) expect(through(body)).toEqual({ ok: true, body })
    fc.assert(fc.property(any, (body) => {
      expect(through(body)).toEqual({ ok: true, body })
    }), { numRuns: 150 })
  })

  it('keeps one UUID for one inject, and has the four parts of the format', () => {
    const [body] = shippedExercises()
    if (body === undefined) throw new Error('none')
    const [once, again] = [toCexf(body), toCexf(body)]
    expect(once).toEqual(again)
    expect(Object.keys(once)).toEqual(['exercise', 'inject_flow', 'inject_payloads', 'injects', 'kokoroe'])
    expect(once.injects[0]).toMatchObject({ inject_evaluation: [{ score_range: [0, 2] }, {}, {}] })
    expect(once.inject_flow.map(({ sequence }) => sequence?.trigger)).toEqual([['startex'], ['inject-resolution']])
  })

  it('lets a change made elsewhere win over what stands under our key', () => {
    const body = shippedExercises().at(-1)
    if (body === undefined) throw new Error('none')
    const changed = toCexf(body)
    changed.exercise.name = '直した題'
    const read = fromCexf(JSON.stringify(changed))
    expect(read.ok && [read.body.title.ja, read.body.title.en]).toEqual(['直した題', body.title.en])
  })

  it('reads an exercise of others, with the older way to name what comes before', () => {
    const [a, b] = ['19272db1-a7c4-4cb3-aa33-df775b8fec8c', 'c104aa37-e394-43ce-b82b-a733d3745468']
    const read = fromCexf(JSON.stringify({
      exercise: { name: 'Phishing', uuid: '29324587-db6c-4a73-a209-cf8c79871629', description: 'A mail', total_duration: '7200', namespace: 'phishing' },
      inject_flow: [{ inject_uuid: a, trigger: 'startex', requirements: [] }, { inject_uuid: b, trigger: 'inject-resolution', requirements: { inject_uuid: a, resolution_requirement: 'Publishing' } }],
      inject_payloads: [],
      injects: [
        { uuid: a, name: 'A mail comes', action: 'email_to_participants', target_tool: 'MISP', inject_evaluation: [{ result: 'event created', parameters: [], score_range: [0, 10] }] },
        { uuid: b, name: 'A flow', action: 'network_connection' },
      ],
    }))
    expect(read).toMatchObject({ ok: true, body: { minutes: 120, size: 'hospital', roles: [{ id: 'team' }], flow: [{ at: 0 }, { after: `i-${a}`, at: 5 }] } })
    expect(read.ok && read.body.injects.map(({ expectations }) => expectations[0]?.what.ja)).toEqual(['event created', '状況に応じて動く'])
  })

  it('is refused by name', () => {
    const codes = (given: string) => {
      const read = fromCexf(given)
      return read.ok ? [] : read.reasons.map(({ code }) => code)
    }
    const [body] = shippedExercises()
    if (body === undefined) throw new Error('none')
    const good = toCexf(body)
    expect(codes('x'.repeat(largestCexf + 1))).toEqual(['response.cexf.too-big'])
    expect(codes('{')).toEqual(['response.cexf.not-json'])
    expect(codes('{}')).toContain('response.cexf.shape')
    expect(codes(JSON.stringify({ ...good, injects: good.injects.slice(1) }))).toEqual(['response.cexf.no-inject'])
    const skewed = good.injects.map((one) => ({ ...one, inject_evaluation: [{ result: 'r', score_range: [1, 2] }] }))
    expect(codes(JSON.stringify({ ...good, injects: skewed }))).toEqual(['response.cexf.score-range'])
    expect(codes(JSON.stringify({ ...good, inject_flow: [...good.inject_flow].reverse() }))).toContain('response.cexf.shape')
  })

  it('never fails on any bytes', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map((one) => `{"exercise":${one},"injects":${one},"inject_flow":${one}}`)), (given) => {
      expect(typeof fromCexf(given).ok).toBe('boolean')
    }), { numRuns: 300 })
  })
})
