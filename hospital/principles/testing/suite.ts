// The contract every principle keeps. One call per folder: `principleSuite(import.meta.dirname, principle)`.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { fill, type Message } from '#hospital/kernel/text.ts'
import { ofADay } from '../freshness.ts'
import { runCheck } from '../runner.ts'
import type { Check, Guidance, Judgement, Principle } from '../shape.ts'
import type { Verdict } from '#hospital/register/verdict.ts'
import { text as shared } from '../text.ts'
import { viewOf, type Register } from './register.ts'

/** `fixtures/<check id>.ts` exports one of these as `fixtures`. */
export interface Fixtures {
  readonly limits: Readonly<Record<string, unknown>>
  readonly pass: Register
  readonly fail: Register
  readonly notApplicable: Register
  readonly unknown: Register
  /** For each limit: a register that is judged otherwise when only this limit changes. */
  readonly matters: Readonly<Record<string, { readonly in: Verdict; readonly to: unknown; readonly becomes: Verdict }>>
}

const verdicts = ['pass', 'fail', 'notApplicable', 'unknown'] as const
const maxAge = { evidenceMaxAgeDays: 183 }

export function principleSuite(folder: string, principle: Principle): void {
  describe(`the shape of ${principle.number}-${principle.id}`, () => {
    textsAgree(principle)
    dutiesAreCovered(principle)
    const files = listed(join(folder, 'checks'))
    test('check ids are their file names', () => {
      expect(principle.checks.map((check) => check.id).toSorted()).toEqual(files)
    })
    test('every check has fixtures, and no fixture is left over', () => {
      expect(listed(join(folder, 'fixtures'))).toEqual(files)
    })
    for (const check of principle.checks) {
      describe(check.id, async () => {
        // A check without fixtures is reported by the test above.
        const at = pathToFileURL(join(folder, 'fixtures', `${check.id}.ts`)).href
        const { fixtures } = await import(at) as { fixtures: Fixtures }
        checkKeepsContract(principle, check, fixtures)
      })
    }
  })
}

function checkKeepsContract(principle: Principle, check: Check<never>, fixtures: Fixtures): void {
  for (const verdict of verdicts) {
    test(`${verdict}: the fixture is judged so, twice alike, and left as it was`, () => {
      const view = viewOf(fixtures[verdict])
      const before = JSON.stringify(fixtures[verdict])
      const first = runCheck(check, view, fixtures.limits, maxAge)
      expect(first, JSON.stringify(first, null, 1)).toMatchObject({ verdict })
      expect(runCheck(check, viewOf(fixtures[verdict]), fixtures.limits, maxAge)).toEqual(first)
      expect(runCheck(check, view, fixtures.limits, maxAge)).toEqual(first)
      expect(JSON.stringify(fixtures[verdict])).toBe(before)
      isTold(principle, first)
    })
  }
  test('without any evidence it says which would tell', () => {
    const judged = runCheck(check, viewOf({ ...fixtures.pass, files: [] }), fixtures.limits, maxAge)
    expect(judged.verdict).toBe('unknown')
    expect(judged.reasons.some(({ code }) => code.startsWith('needs.'))).toBe(true)
  })
  test('the same evidence grown old is not known any more', () => {
    const old = { ...fixtures.pass, files: fixtures.pass.files.map((one) => ({ ...one, observedAt: '2026-01-05' })) }
    const { verdict } = runCheck(check, viewOf(old), fixtures.limits, { evidenceMaxAgeDays: 90 })
    // What rests on records of one day alone asks for that day itself.
    const lasting = check.needs.flat().every((kind) => ofADay.has(kind))
    expect(verdict).toBe(lasting ? 'pass' : 'unknown')
  })
  test('lost rows turn a pass into unknown', () => {
    const problems = [{ row: 3, message: { code: 'source.lost' }, weight: 'lost' as const }]
    const lossy = { ...fixtures.pass, files: fixtures.pass.files.map((one) => ({ ...one, problems })) }
    expect(runCheck(check, viewOf(lossy), fixtures.limits, maxAge).verdict).toBe('unknown')
  })
  test('every limit has a meaning', () => {
    // All limits are plain objects; their schema knows its keys.
    const keys = Object.keys((check.limits as unknown as z.ZodObject).shape)
    expect(Object.keys(fixtures.matters).toSorted()).toEqual(keys.toSorted())
    for (const [key, change] of Object.entries(fixtures.matters)) {
      const changed = { ...fixtures.limits, [key]: change.to }
      expect(runCheck(check, viewOf(fixtures[change.in]), changed, maxAge).verdict, key).toBe(change.becomes)
      expect(change.becomes).not.toBe(change.in)
    }
  })
  test('limits it does not know are refused, not ignored', () => {
    expect(runCheck(check, viewOf(fixtures.pass), { ...fixtures.limits, nonsense: 1 }, maxAge).verdict).toBe('unknown')
  })
}

/** Every sentence can be said, in both languages, with nothing left to fill in; every shortfall shows its rows. */
function isTold(principle: Principle, judged: Judgement): void {
  const said = [
    ...judged.reasons, ...judged.subjects.flatMap((one) => [...one.reasons, ...(one.title ? [one.title] : [])]),
  ]
  expect(said.length).toBeGreaterThan(0)
  for (const one of said)
    for (const locale of ['ja', 'en'] as const) expect(sentence(principle, one, locale)).not.toMatch(/\{\w+\}/)
  for (const one of judged.subjects) {
    expect(one.reasons.length).toBeGreaterThan(0)
    expect(one.label).not.toBe('')
  }
  expect(judged.evidence.length).toBeGreaterThan(0)
}

function sentence(principle: Principle, message: Message, locale: 'ja' | 'en'): string {
  const found = principle.text[locale][message.code] ?? (shared[locale] as Record<string, string>)[message.code]
  expect(found, `no sentence for ${message.code} (${locale})`).toBeDefined()
  return fill(found ?? '', message.params)
}

function textsAgree({ text, guidance }: Principle): void {
  test('sentences: the same codes and the same values in both languages', () => {
    expect(Object.keys(text.en).toSorted()).toEqual(Object.keys(text.ja).toSorted())
    for (const [code, ja] of Object.entries(text.ja)) expect(values(text.en[code] ?? ''), code).toEqual(values(ja))
    for (const ja of Object.values(text.ja)) expect(ja).not.toContain('\u6e96\u62e0')
  })
  test('guidance: complete in both languages', () => {
    expect(Object.keys(guidance.en).toSorted()).toEqual(Object.keys(guidance.ja).toSorted())
    for (const one of [...Object.values(guidance.ja), ...Object.values(guidance.en)]) isWhole(one)
  })
}

function values(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[0]).toSorted()
}

function isWhole({ title, why, monday, cost, lesson }: Guidance): void {
  expect(monday.length).toBeGreaterThan(0)
  for (const part of [title, why, ...monday, cost, lesson]) expect(part.length).toBeGreaterThan(2)
}

function dutiesAreCovered({ number, duties, checks, guidance, text }: Principle): void {
  test('every duty has checks, or says what would tell; every check belongs to a duty', () => {
    for (const duty of duties) {
      expect(duty.checks.length + duty.needs.length, duty.id).toBeGreaterThan(0)
      expect(text.ja[`duty.${duty.id}`], duty.id).toBeDefined()
      expect(duty.id.startsWith(`${number}-`)).toBe(true)
    }
    expect(duties.flatMap((duty) => duty.checks).toSorted()).toEqual(checks.map((check) => check.id).toSorted())
    const guided = [
      ...checks.map((check) => check.id), ...duties.filter((duty) => duty.checks.length === 0).map((duty) => duty.id),
    ]
    expect(Object.keys(guidance.ja).toSorted()).toEqual(guided.toSorted())
    expect([text.ja[`principle.${number}.title`], text.ja[`principle.${number}.about`]]).not.toContain(undefined)
  })
}

function listed(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -3)).toSorted()
}
