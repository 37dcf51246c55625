// The JSON of `kokoroe check`; its schema is published in docs/formats/check.schema.json and generated from here.
import { z } from 'zod'
import type { Locale, Message } from '#hospital/kernel/text.ts'
import type { Evaluation } from '#hospital/principles/evaluate.ts'
import { worst } from '#hospital/principles/evaluate.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import { endedOn, type Rulebook, unansweredItems } from '#hospital/rulebooks/schema.ts'
import { speak } from '#apps/house/speak.ts'
import type { FileReading } from './read-folder.ts'

const verdict = z.enum(['pass', 'fail', 'notApplicable', 'unknown'])
const said = z.object({ code: z.string(), text: z.string() })
/** `sheet`: where the row is counted in one of several sheets of a workbook. */
const evidence = z.object({ path: z.string(), row: z.int().nullable(), sheet: z.string().optional() })

export const checkReport = z.object({
  asOf: z.iso.date(),
  /** `endedOn`: its last day, where that is past. */
  editions: z.array(z.object({ id: z.string(), title: z.string(), edition: z.string(), endedOn: z.iso.date().optional() })),
  /** Of what the chosen editions ask: items that no check answers are `unknown`. The exit code says the same. */
  verdict,
  files: z.array(z.object({
    path: z.string(),
    /** Source it was taken for; null: not recognised. */
    source: z.string().nullable(),
    facts: z.int(),
    /** Where it was not recognised: what it was tried as, the nearest first. */
    tried: z.array(z.object({ source: z.string(), title: z.string() })).optional(),
    problems: z.array(z.object({ row: z.int().nullable(), code: z.string(), text: z.string(), value: z.string().optional(), lost: z.boolean() })),
  })),
  /** Items of the chosen editions that are answered by hand. */
  unanswered: z.array(z.object({ edition: z.string(), item: z.string(), text: z.string() })),
  principles: z.array(z.object({
    number: z.int(),
    id: z.string(),
    title: z.string(),
    verdict,
    checks: z.array(z.object({
      id: z.string(),
      verdict,
      edition: z.string().nullable(),
      item: z.string(),
      looked: z.int(),
      reasons: z.array(said),
      subjects: z.array(z.object({
        kind: z.string(), key: z.string(), label: z.string(), verdict, reasons: z.array(said), evidence: z.array(evidence),
      })),
      evidence: z.array(evidence),
    })),
  })),
})

export type CheckReport = z.infer<typeof checkReport>

export function reportOf(
  readings: readonly FileReading[], evaluation: Evaluation, rulebooks: readonly Rulebook[], locale: Locale,
): CheckReport {
  const say = (message: Message) => ({ code: message.code, text: speak(locale, message) })
  const rows = (list: readonly Evidence[]) => list.map(({ path, row, sheet }) => ({ path, row, ...(sheet !== undefined && { sheet }) }))
  // A duty of the leaflet stands on the board whoever asks; only what an edition asks decides.
  const asked = evaluation.principles.flatMap(({ checks }) => checks).filter(({ edition }) => edition !== null)
  const unanswered = unansweredItems(rulebooks).map(({ edition, item }) => ({ edition, item: item.id, text: item.text[locale] }))
  return {
    asOf: evaluation.asOf,
    editions: rulebooks.map((book) => {
      const ended = endedOn(book, evaluation.asOf)
      return { id: book.id, title: book.title[locale], edition: book.edition, ...(ended !== null && { endedOn: ended }) }
    }),
    verdict: worst([...asked.map((one) => one.verdict), ...(unanswered.length > 0 ? ['unknown' as const] : [])]),
    unanswered,
    files: readings.map(({ path, batch, refusal, tried }) => ({
      path, source: batch?.source ?? null, facts: batch?.facts.length ?? 0,
      ...(tried ? { tried: tried.map((source) => ({ source, title: speak(locale, { code: `${source}.title` }) })) } : {}),
      problems: [
        ...refusal.map((message) => ({ row: null, ...say(message), lost: true })),
        ...(batch?.problems ?? []).map(({ row, message, value, weight }) =>
          ({ row, ...say(message), ...(value === undefined ? {} : { value }), lost: weight === 'lost' })),
      ],
    })),
    principles: evaluation.principles.map((principle) => ({
      number: principle.number, id: principle.id, verdict: principle.verdict,
      title: speak(locale, { code: `principle.${principle.number}.title` }),
      checks: principle.checks.map((check) => ({
        id: check.id, verdict: check.verdict, edition: check.edition, item: check.item, looked: check.looked,
        reasons: check.reasons.map(say),
        subjects: check.subjects.map((one) => ({
          kind: one.kind, key: one.key, label: one.title ? speak(locale, one.title) : one.label, verdict: one.verdict,
          reasons: one.reasons.map(say), evidence: rows(one.evidence),
        })),
        evidence: rows(check.evidence),
      })),
    })),
  }
}
