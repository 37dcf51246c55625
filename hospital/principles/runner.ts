// Runs one check: what the check cannot answer for (missing, stale or unread evidence, its own bugs) is settled here.
import type { Message } from '#hospital/kernel/text.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { standing, type Standing } from './freshness.ts'
import type { Check, Judgement, Subject } from './shape.ts'
import { say } from './text.ts'

export interface RunOptions {
  readonly evidenceMaxAgeDays: number
}

export function runCheck(check: Check<never>, view: RegisterView, limits: unknown, options: RunOptions): Judgement {
  const parsed = check.limits.safeParse(limits)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const problem = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()
    return unknown([say('check.limits', { check: check.id, problem })])
  }
  const ground = standing(check, view, options.evidenceMaxAgeDays)
  if (ground.blocked.length > 0) return { ...unknown(ground.blocked), evidence: ground.evidence }
  let judged: Judgement
  try {
    judged = check.judge(view, parsed.data)
  } catch (error) {
    // A bug in one check must not hide the answers of the others.
    return unknown([say('check.broke', { problem: error instanceof Error ? error.message : String(error) })])
  }
  return doubted(judged, ground)
}

function unknown(reasons: readonly Message[]): Judgement {
  return { verdict: 'unknown', reasons, subjects: [], looked: 0, evidence: [] }
}

/** INVARIANT: nothing becomes better here; a pass or a fail may become `unknown`, never the other way. */
function doubted(judged: Judgement, ground: Standing): Judgement {
  const subjects = ground.staleFiles.size === 0
    ? judged.subjects
    : judged.subjects.map((one) => leaning(one, ground.staleFiles))
  const evidence = judged.evidence.length > 0 ? judged.evidence : ground.evidence
  const reasons = [...judged.reasons, ...ground.doubts]
  const result = { ...judged, subjects, evidence, reasons }
  if (judged.verdict === 'fail') {
    return subjects.length === 0 || subjects.some((one) => one.verdict === 'fail')
      ? result
      : { ...result, verdict: 'unknown' }
  }
  if (judged.verdict === 'pass' && judged.looked === 0) {
    return { ...result, verdict: 'unknown', reasons: [say('check.nothingLooked'), ...ground.doubts] }
  }
  if (judged.verdict !== 'unknown' && ground.doubts.length > 0) return { ...result, verdict: 'unknown' }
  return result
}

/** What an old file said about somebody may be put right by now. */
function leaning(subject: Subject, staleFiles: ReadonlySet<string>): Subject {
  const stale = subject.evidence.some((one) => staleFiles.has(one.file))
  return stale && subject.verdict === 'fail' ? { ...subject, verdict: 'unknown' } : subject
}
