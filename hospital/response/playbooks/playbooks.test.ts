import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { lanes, responseRoles } from '../lanes.ts'
import { hospitalWith } from '../testing/hospital.ts'
import { playbookKept } from './acts.ts'
import { toCacao } from './cacao.ts'
import { cacaoLimits, fromCacao } from './from-cacao.ts'
import { orderFaults, waves } from './order.ts'
import { playbookOf, playbooksOf, versionsOf } from './read.ts'
import { playbook, type Playbook, type Step } from './schema.ts'
import { playbookIds, shippedPlaybooks } from './shipped.ts'

const house = hospitalWith()
afterEach(() => house.close())

const there = (book: Playbook) => fromCacao(JSON.stringify(toCacao(book)))
const bothOf = (text: string) => ({ ja: text, en: text })
const step = (id: string, more: Partial<Step> = {}): Step =>
  ({ id, lane: 'cut', title: bothOf(id), who: 'systems', after: [], ...more })
const bookOf = (...steps: Step[]): Playbook =>
  ({ id: 'own', title: bothOf('own'), about: bothOf('own'), asOf: '2026-11-20', certainty: 'own', steps })
const codes = (...steps: Step[]) => orderFaults({ steps }).map(({ code }) => code)

describe('what is shipped', () => {
  it('is eight playbooks of enough steps, in every lane where it matters', () => {
    expect(shippedPlaybooks().map(({ id }) => id)).toEqual([...playbookIds])
    for (const { id, steps } of shippedPlaybooks()) {
      expect(steps.length, id).toBeGreaterThanOrEqual(id === 'ransomware' ? 12 : 8)
      expect(steps.length, id).toBeLessThanOrEqual(25)
      for (const lane of ['hearing', 'cut', 'preserve', 'word', 'vendors'] as const) expect(steps.some((one) => one.lane === lane), `${id} ${lane}`).toBe(true)
    }
  })

  it('says how to undo whatever is cut', () => {
    for (const { id, steps } of shippedPlaybooks()) {
      for (const one of steps.filter(({ lane }) => lane === 'cut')) expect(one.undo?.ja, `${id} ${one.id}`).toBeTruthy()
    }
  })

  it('cuts the backup path, then the outside, then borders, and re-installs only what was released', () => {
    const order = waves(shippedPlaybooks()[0]?.steps ?? []).waves.flatMap((wave, at) => wave.map(({ id }) => [id, at] as const))
    const at = new Map(order)
    expect(at.get('cut-backup')).toBeLessThan(at.get('cut-outside') ?? 0)
    expect(at.get('cut-outside')).toBeLessThan(at.get('cut-borders') ?? 0)
    const one = shippedPlaybooks().find(({ id }) => id === 'malware-one')?.steps.find(({ id }) => id === 'one-reinstall')
    expect(one?.after).toContain('one-preserve')
  })
})

describe('the order', () => {
  it('names what is not there, what stands twice, and what waits for itself', () => {
    expect(codes(step('a', { after: ['b'] }))).toEqual(['response.playbook.unknown-step'])
    expect(codes(step('a'), step('a'))).toEqual(['response.playbook.twice'])
    expect(codes(step('a', { after: ['b'] }), step('b', { after: ['a'] }))).toEqual(['response.playbook.circle'])
    expect(codes(step('a', { after: ['b'], branch: { question: bothOf('?'), yes: ['b'], no: [] } }), step('b'))).toEqual(['response.playbook.circle'])
    expect(codes(step('a', { branch: { question: bothOf('?'), yes: ['b'], no: ['b'] } }), step('b'))).toEqual(['response.playbook.both-arms'])
    expect(codes(step('a'), step('b', { after: ['a'] }))).toEqual([])
  })
})

/** Playbooks that can be gone through: a step points only to earlier ones, a question only to later ones. */
const text = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
const twoTongues = fc.record({ ja: text, en: text })
const anyBook = fc.array(fc.record({
  lane: fc.constantFrom(...lanes), title: twoTongues, who: fc.constantFrom(...responseRoles),
  detail: fc.option(twoTongues, { nil: undefined }), undo: fc.option(twoTongues, { nil: undefined }),
  clinicalEffect: fc.option(twoTongues, { nil: undefined }), keepFirst: fc.option(twoTongues, { nil: undefined }),
  withinMinutes: fc.option(fc.nat(10_000), { nil: undefined }), group: fc.option(fc.constantFrom('one', 'two'), { nil: undefined }),
  afterAt: fc.array(fc.nat(), { maxLength: 3 }), yesAt: fc.array(fc.nat(), { maxLength: 3 }), noAt: fc.array(fc.nat(), { maxLength: 3 }),
  asks: fc.boolean(),
}), { minLength: 1, maxLength: 14 }).map((raw): Playbook => playbook.parse(bookOf(...raw.map((one, at): Step => {
  const { afterAt, yesAt, noAt, asks, lane, title, who, ...rest } = one
  const earlier = (n: number) => `s${n % Math.max(1, at)}`
  const later = (n: number) => `s${at + 1 + (n % Math.max(1, raw.length - at - 1))}`
  const yes = [...new Set(yesAt.map(later))]
  const has = asks && at < raw.length - 1
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return {
    id: `s${at}`, lane, title, who, after: at === 0 ? [] : [...new Set(afterAt.map(earlier))], ...given,
    ...(has ? { branch: { question: title, yes, no: [...new Set(noAt.map(later))].filter((id) => !yes.includes(id)) } } : {}),
  }
}))))

describe('CACAO', () => {
  it.each(playbookIds)('%s comes back the same', (id) => {
    const book = shippedPlaybooks().find((one) => one.id === id)
    if (book === undefined) throw new Error(id)
    expect(there(book)).toEqual({ ok: true, value: book })
  })

  it('brings any playbook back the same, with every step in its flow', () => {
    fc.assert(fc.property(anyBook, (book) => {
      expect(there(book)).toEqual({ ok: true, value: book })
    }), { numRuns: 150 })
  })

  it('takes a stranger\'s file: steps, a question and what goes on at once', () => {
    const manual = (name: string, on: string) => ({ type: 'action', name, commands: [{ type: 'manual', command: name }], on_completion: on })
    const read = fromCacao(JSON.stringify({
      type: 'playbook', spec_version: 'cacao-2.0', id: 'playbook--1', name: 'x', workflow_start: 'start--1', modified: '2026-01-02T00:00:00Z',
      workflow: {
        'start--1': { type: 'start', on_completion: 'action--1' },
        'action--1': manual('unplug', 'parallel--1'),
        'parallel--1': { type: 'parallel', next_steps: ['action--2', 'action--3'], on_completion: 'if-condition--1' },
        'action--2': manual('call', 'end--1'), 'action--3': manual('note', 'end--1'),
        'if-condition--1': { type: 'if-condition', condition: 'spread?', on_true: 'action--4', on_completion: 'action--5' },
        'action--4': manual('cut', 'end--1'), 'action--5': manual('report', 'end--1'), 'end--1': { type: 'end' },
      },
    }))
    if (!read.ok) throw new Error(JSON.stringify(read))
    const after = Object.fromEntries(read.value.steps.map((one) => [one.title.ja, one.after]))
    expect(after).toEqual({
      'unplug': [], 'call': ['action--1'], 'note': ['action--1'], 'spread?': ['action--2', 'action--3'], 'cut': ['if-condition--1'],
      'report': ['action--4'],
    })
    expect(read.value).toMatchObject({ asOf: '2026-01-02', steps: { 3: { branch: { yes: ['action--4'], no: [] } } } })
  })

  const flow = (workflow: object) => fromCacao(JSON.stringify({
    type: 'playbook', spec_version: 'cacao-2.0', id: 'playbook--1', name: 'x', workflow_start: 's', workflow,
  }))
  const s = (to: string) => ({ type: 'start', on_completion: to })
  it.each([
    ['a machine\'s command', flow({ s: s('a'), a: { type: 'action', name: 'a', commands: [{ type: 'bash', command: 'rm' }] } }), 'response.cacao.command-type'],
    ['a loop', flow({ s: s('w'), w: { type: 'while-condition' } }), 'response.cacao.step-type'],
    ['on_failure', flow({ s: s('a'), a: { type: 'action', name: 'a', on_failure: 'b' } }), 'response.cacao.flow'],
    ['a missing step', flow({ s: s('nowhere') }), 'response.cacao.missing'],
    ['a name of the language itself', flow({ s: s('constructor') }), 'response.cacao.missing'],
    ['a way back', flow({ s: s('a'), a: { type: 'action', name: 'a', on_completion: 's' } }), 'response.cacao.again'],
    ['no steps', flow({ s: s('e'), e: { type: 'end' } }), 'response.cacao.shape'],
    ['no JSON', fromCacao('{'), 'response.cacao.not-json'],
    ['another format', fromCacao('{"type":"bundle"}'), 'response.cacao.not-playbook'],
    ['far too much', fromCacao(' '.repeat(cacaoLimits.bytes + 1)), 'response.cacao.size'],
  ])('refuses %s by name and place', (_, read, code) => {
    expect(read).toMatchObject({ ok: false, reasons: [{ code }] })
  })

  it('answers anything at all', () => {
    fc.assert(fc.property(fc.json(), (json) => {
      expect(fromCacao(json).ok).toBe(false)
    }))
  })
})

it('keeps every version, and offers the hospital\'s own before the one that was shipped', async () => {
  const [first] = shippedPlaybooks()
  if (first === undefined) throw new Error('none')
  const own = { ...first, title: bothOf('当院版') }
  await house.done(playbookKept, { book: own })
  await house.done(playbookKept, { book: { ...own, title: bothOf('当院版 2') } })
  await house.done(playbookKept, { book: bookOf(step('a')) })
  expect(await house.commit(playbookKept, { book: bookOf(step('a', { after: ['z'] })) })).toMatchObject({ ok: false, code: 'conflict' })
  expect((await house.read((db) => versionsOf(db, first.id))).map(({ version, body }) => [version, body.title.ja])).toEqual([[1, '当院版'], [2, '当院版 2']])
  expect(await house.read((db) => playbookOf(db, first.id))).toMatchObject({ version: 2 })
  expect((await house.read(playbooksOf)).length).toBe(playbookIds.length + 1)
  expect(await house.compare()).toEqual([])
})
