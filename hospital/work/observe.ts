// What an evaluation says, as findings: one line per check and subject, whoever asks.
import type { CheckResult, Evaluation } from '#hospital/principles/evaluate.ts'
import { countsOf } from '#hospital/principles/counts.ts'
import type { Subject } from '#hospital/principles/shape.ts'
import type { Asking, Observed } from './finding.ts'
import type { PrincipleTally } from './tables.ts'

/** Rows kept with a finding; the rest stand in the file itself. */
const mostEvidence = 20

export function observe(evaluation: Evaluation): Observed[] {
  const lines = new Map<string, Observed>()
  for (const principle of evaluation.principles) {
    for (const result of principle.checks) {
      if (result.edition === null || result.verdict === 'pass' || result.verdict === 'notApplicable') continue
      if (result.subjects.length === 0) add(lines, principle.number, result, null)
      for (const subject of result.subjects) add(lines, principle.number, result, subject)
    }
  }
  return [...lines.values()]
}

function add(lines: Map<string, Observed>, principle: number, result: CheckResult, subject: Subject | null): void {
  const verdict = (subject ?? result).verdict
  const asking: Asking = {
    edition: result.edition ?? '', item: result.item, verdict: verdict === 'fail' ? 'fail' : 'unknown',
    reasons: copy((subject ?? result).reasons),
  }
  const key = subject ? `${result.id}\0${subject.kind}\0${subject.key}` : result.id
  const known = lines.get(key)
  if (known) {
    known.askedBy.push(asking)
    return
  }
  lines.set(key, {
    principle, check: result.id, askedBy: [asking],
    subject: subject && {
      kind: subject.kind, key: subject.key, label: subject.label, ...(subject.title ? { title: copy([subject.title])[0] } : {}),
    },
    evidence: (subject ?? result).evidence.slice(0, mostEvidence).map((one) => ({ ...one })),
  })
}

/** Messages as plain data for the record. */
const copy = (messages: readonly { readonly code: string; readonly params?: object }[]) =>
  messages.map(({ code, params }) => ({ code, ...(params ? { params: { ...params } } : {}) }))

export function tallies(evaluation: Evaluation): PrincipleTally[] {
  return evaluation.principles.map(({ number, verdict, checks }) => {
    return { number, verdict, ...countsOf(checks) }
  })
}
