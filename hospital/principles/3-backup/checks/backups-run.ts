// Plan against fact: each line of the plan ran when it should have; what was missed is told by name and day.
// SOURCE: leaflet-2023 3-1
import { z } from 'zod'
import { hasNoSystems } from '#hospital/copies/generations/systems.ts'
import { dayAt, hoursBetween, start } from '#hospital/copies/moments.ts'
import { linesOf, missedOf, type Line } from '#hospital/copies/runs/lines.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { say } from '../text.ts'

interface Limits {
  readonly graceHours: number
  readonly backDays: number
  readonly lookDays: number
}

export const backupsRun = defineCheck({
  id: 'backups-run',
  limits: z.strictObject({
    /** What a run may be late. */
    graceHours: z.number().nonnegative(),
    /** How far back failed runs are told. */
    backDays: z.int().positive(),
    /** How old a look may be: what ran since then nobody knows. */
    lookDays: z.int().positive(),
  }),
  needs: ['backup-plan', ['backup-repository', 'backup-log', 'backup-media']],
  risk: 5,
  effortMinutes: 20,
  duty: 'manager',
  judge(view, limits) {
    const found = tally()
    if (hasNoSystems(view)) return found.judge(say('backup.noSystems'))
    for (const line of linesOf(view)) {
      const { system = '', method = '', repository = '', job = '' } = line.plan.is
      const label = [system, method, repository, job].filter((part) => part !== '').join(' / ')
      const subject = { kind: 'backupPlan' as const, key: line.plan.key, label }
      const { fails, unknowns } = judged(line, limits, start(view.asOf))
      if (fails.length > 0) found.fail(subject, [...fails, ...unknowns], line.evidence)
      else if (unknowns.length > 0) found.unknown(subject, unknowns, line.evidence)
      else found.fine()
    }
    if (view.all('backupPlan').length === 0) found.open(say('backup.emptyPlan'))
    return found.judge(say('backup.noSystems'))
  },
})

function judged(line: Line, { graceHours, backDays, lookDays }: Limits, today: number) {
  const { plan, successes, runs, lookedAt, rhythm } = line
  const fails: Message[] = []
  const unknowns: Message[] = []
  const { everyHours, byProvider } = plan.is
  if (lookedAt === null) {
    unknowns.push(say(byProvider === true ? 'backups-run.askProvider' : 'backups-run.noRecords'))
    return { fails, unknowns }
  }
  const backTo = today - backDays * 86_400_000
  for (const { is } of runs.filter(({ is: run }) => start(run.startedAt ?? '') >= backTo)) {
    const about = { date: dayAt(start(is.startedAt ?? '')), job: is.job ?? is.system ?? '' }
    if (is.result === 'failed') fails.push(say('backups-run.failed', about))
    if (is.result === 'missed') fails.push(say('backups-run.missed', about))
  }
  const last = successes.at(-1)
  if (everyHours === undefined) unknowns.push(say('backups-run.noInterval'))
  else if (last === undefined) fails.push(say('backups-run.never'))
  else {
    const missed = missedOf(line, graceHours, backTo)
    const limit = everyHours + graceHours
    const hours = Math.round(hoursBetween(last, lookedAt))
    if (hours > limit) fails.push(say('backups-run.late', { date: dayAt(last), hours, limit }))
    if (missed.length > 0) fails.push(say('backups-run.days', { days: missed.join(', ') }))
    if (missed.length > 0 && (rhythm?.weekdays ?? []).some((day) => day <= 5)) fails.push(say('backups-run.holidays'))
  }
  const age = Math.floor(hoursBetween(lookedAt, today) / 24)
  if (age > lookDays) unknowns.push(say('backups-run.oldLook', { date: dayAt(lookedAt), days: age, limit: lookDays }))
  return { fails, unknowns }
}
