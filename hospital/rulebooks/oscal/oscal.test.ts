// The structural rules of OSCAL 1.1 that both documents must keep, and that nothing unknown turns out satisfied.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speaker } from '#hospital/kernel/text.ts'
import { bundledRulebook, bundledRulebooks } from '../load.ts'
import type { Rulebook } from '../schema.ts'
import { text } from '../text.ts'
import { assessmentResultsOf, type ItemResult } from './assessment-results.ts'
import { catalogOf } from './catalog.ts'
import { controlIds, token } from './common.ts'
import { uuidV5 } from './uuid.ts'

const at = '2026-11-20T09:00:00+09:00'
const tokens = /^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u
const uuids = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const bundled = (id: string): Rulebook => {
  const book = bundledRulebook(id)
  if (book === undefined) throw new Error(id)
  return book
}
const say = speaker(text)
const catalog = (book: Rulebook) => catalogOf({
  book, locale: 'ja', at, titleOfDuty: (duty) => (duty === null ? '全体' : `心得${duty}`),
})

/** Every object in a document, with the name it stands under. */
function* objects(value: unknown, name = ''): Generator<{
  readonly name: string; readonly value: Readonly<Record<string, unknown>>,
}> {
  if (Array.isArray(value)) for (const one of value) yield* objects(one, name)
  else if (typeof value === 'object' && value !== null) {
    // JSON made by this program: plain objects only.
    const plain = value as Readonly<Record<string, unknown>>
    yield { name, value: plain }
    for (const [key, one] of Object.entries(plain)) yield* objects(one, key)
  }
}

function keepsTheRules(document: unknown) {
  const all = [...objects(document)]
  const own = new Set<string>()
  for (const { name, value } of all) {
    for (const [key, one] of Object.entries(value)) {
      expect(one, `${name}.${key}`).not.toBeNull()
      if (Array.isArray(one)) expect(one.length, `${name}.${key} is empty`).toBeGreaterThan(0)
      if (typeof one === 'string') expect(one.trim(), `${name}.${key} is blank`).not.toBe('')
    }
    if (typeof value['uuid'] === 'string') {
      expect(value['uuid']).toMatch(uuids)
      expect(own.has(value['uuid']), `${name} ${value['uuid']} twice`).toBe(false)
      own.add(value['uuid'])
    }
    if (name === 'props') {
      expect(value['name']).toMatch(tokens)
      expect(value['value']).toMatch(/^\S(.*\S)?$/u)
      expect(value['ns']).toMatch(/^[a-zA-Z][a-zA-Z0-9+\-.]+:.+$/)
    }
    if (typeof value['id'] === 'string') {
      expect(value['id']).toMatch(tokens)
      expect(own.has(value['id']), `${value['id']} twice`).toBe(false)
      own.add(value['id'])
    }
    if (name === 'metadata') expect(value).toMatchObject({
      title: expect.any(String), version: expect.any(String), 'last-modified': at, 'oscal-version': '1.1.2',
    })
  }
  for (const { value } of all) {
    const href = value['href']
    if (typeof href === 'string' && href.startsWith('#')) expect(own.has(href.slice(1)), href).toBe(true)
    const subject = value['subject-uuid']
    if (typeof subject === 'string') expect(own.has(subject)).toBe(true)
    const related = value['observation-uuid']
    if (typeof related === 'string') expect(own.has(related)).toBe(true)
  }
}

it('makes the UUID that RFC 9562 gives as its example', () => {
  expect(uuidV5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

it('control ids are tokens and never meet', () => {
  expect(token('2-⑦')).toBe('_2-7')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
    expect(token(name)).toMatch(tokens)
  }), { numRuns: 200 })
  const book = bundled('checklist-r7')
  const [first] = book.items
  if (first === undefined) throw new Error('no item')
  const ids = controlIds({ ...book, items: ['2-⑦', '2-7', '2 7', '2/7'].map((id) => ({ ...first, id })) })
  expect(new Set(ids.values()).size).toBe(4)
})

describe.each(bundledRulebooks().map((book) => [book.id, book] as const))('catalog of %s', (_id, book) => {
  it('keeps the rules, has every item once, and says how sure it is', () => {
    const made = catalog(book)
    keepsTheRules(made)
    const controls = made.catalog.groups.flatMap((group) => group.controls)
    expect(controls).toHaveLength(book.items.length)
    for (const control of controls) {
      const prop = (name: string) => control.props.find((one) => one.name === name)?.value
      const item = book.items.find((one) => one.id === prop('label'))
      expect(prop('certainty')).toBe(item?.certainty)
      expect(prop('status')).toBe(book.status)
      expect(control.parts[0]?.prose).toBe(item?.text.ja)
    }
    expect(catalog(book)).toEqual(made)
  })
})

const file = 'ab'.repeat(32)
const evidence = { file, path: '受領/AD ユーザー.csv', row: 12, observedAt: '2026-11-19' }
const results: readonly ItemResult[] = [
  {
    item: '2-⑤',
    check: 'unused-accounts',
    verdict: 'pass',
    reasons: [],
    subjects: [],
    evidence: [{ ...evidence, row: null }],
  },
  {
    item: '2-⑤', check: 'leavers-enabled', verdict: 'fail', reasons: [{ code: 'status.toBeChecked' }], evidence: [],
    subjects: [
      {
        kind: 'account',
        key: 'tanaka',
        label: 'tanaka',
        verdict: 'fail',
        reasons: [{ code: 'status.checked' }],
        evidence: [evidence],
      },
    ],
  },
  { item: '2-②', check: 'remote-maintenance-declared', verdict: 'unknown', reasons: [], subjects: [], evidence: [] },
  { item: '2-③', check: 'vendor-disclosures', verdict: 'notApplicable', reasons: [], subjects: [], evidence: [] },
  { item: '2-④', check: 'ordinary-people-administrators', verdict: 'pass', reasons: [], subjects: [], evidence: [] },
  { item: '2-⑦', check: 'password-length', verdict: 'pass', reasons: [], subjects: [], evidence: [] },
  { item: '2-⑦', check: 'password-age', verdict: 'unknown', reasons: [], subjects: [], evidence: [] },
]
const assess = (given: readonly ItemResult[]) =>
  assessmentResultsOf({
    book: bundled('checklist-r7'),
    locale: 'ja',
    facility: 'みなと病院',
    at,
    results: given,
    say: (message) => say('ja', message),
    ledgerHead: 'c0ffee',
  })

describe('assessment-results', () => {
  const made = assess(results)
  const [result] = made['assessment-results'].results

  it('keeps the rules and is the same when made again', () => {
    keepsTheRules(made)
    expect(assess(results)).toEqual(made)
    expect(result?.['reviewed-controls']['control-selections'][0]).toMatchObject({
      'include-controls': expect.arrayContaining([{ 'control-id': 'checklist-r7_2-5' }]),
    })
    for (const one of result?.observations ?? []) expect(one).toMatchObject({ methods: ['TEST'], collected: at })
  })

  it('a pass is satisfied, a fail is not, a doubt is not and says so, what does not apply has no finding', () => {
    const state = (item: string) => result?.findings?.find((one) => one.title.startsWith(`${item} `))?.target
    expect(state('2-⑤')).toMatchObject({
      type: 'statement-id', 'target-id': 'checklist-r7_2-5_smt', status: { state: 'not-satisfied', reason: 'fail' },
    })
    expect(state('2-④')).toMatchObject({ status: { state: 'satisfied', reason: 'pass' } })
    expect(state('2-②')).toMatchObject({
      status: { state: 'not-satisfied', reason: 'other', remarks: expect.stringContaining('Could not be told') },
    })
    expect(state('2-⑦')).toMatchObject({ status: { state: 'not-satisfied', reason: 'other' } })
    expect(state('2-③')).toBeUndefined()
    expect(result?.observations?.find((one) => one.title.startsWith('2-③'))).toMatchObject({
      remarks: expect.stringContaining('no finding'),
    })
  })

  it('every piece of evidence leads to a file with its hash', () => {
    const all = result?.observations ?? []
    const seen = all.flatMap((one) => ('relevant-evidence' in one ? one['relevant-evidence'] ?? [] : []))
    expect(seen.map((one) => one.description)).toEqual(['受領/AD ユーザー.csv', '受領/AD ユーザー.csv:12'])
    expect(made['assessment-results']['back-matter'].resources.flatMap((one) => one.rlinks ?? [])).toEqual([
      { href: encodeURI('受領/AD ユーザー.csv'), hashes: [{ algorithm: 'SHA-256', value: file }] },
    ])
  })

  it('control and statement exist in the catalog of the same book', () => {
    const ids = new Set([...objects(catalog(bundled('checklist-r7')))].map((one) => one.value['id']))
    for (const finding of result?.findings ?? []) expect(ids.has(finding.target['target-id'])).toBe(true)
  })

  it('nothing judged is still a document', () => {
    keepsTheRules(assess([]))
  })

  it('whatever the verdicts, satisfied needs a pass and neither a fail nor a doubt', () => {
    const verdict = fc.constantFrom('pass', 'fail', 'notApplicable', 'unknown')
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 1, maxLength: 6 }), (verdicts) => {
        const given = verdicts.map((one, i): ItemResult => ({
          item: '2-⑤', check: `check-${i}`, verdict: one, reasons: [], subjects: [], evidence: [],
        }))
        const document = assess(given)
        keepsTheRules(document)
        const satisfied = document['assessment-results'].results[0]?.findings?.[0]?.target.status.state === 'satisfied'
        expect(satisfied).toBe(verdicts.includes('pass') && !verdicts.includes('fail') && !verdicts.includes('unknown'))
      }),
      { numRuns: 60 },
    )
  })
})
