// Judging a hospital and recording what was found: after every import, once a day, and whenever somebody asks.
import type { Actor } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { activeRulebooks } from '#hospital/rulebooks/shelf.ts'
import { evaluated } from '#hospital/work/acts/evaluated.ts'
import { exceptionsExpired } from '#hospital/work/acts/exceptions.ts'
import { observe, tallies } from '#hospital/work/observe.ts'
import type { WorkTables } from '#hospital/work/tables.ts'
import type { Registers } from './registers.ts'

export const evaluationJob = 'evaluate'

export async function recordEvaluation(kernel: Kernel, registers: Registers, actor: Actor): Promise<Message> {
  const facility = actor.facility ?? ''
  await endExceptions(kernel, actor, (await registers.view(facility)).asOf)
  const [evaluation, books] = await Promise.all([registers.evaluation(facility), activeRulebooks(kernel, facility)])
  const findings = observe(evaluation)
  const receipt = await kernel.commit(actor, evaluated, {
    asOf: evaluation.asOf, editions: books.map((one) => one.id), principles: tallies(evaluation), findings,
  })
  if (!receipt.ok) throw new Error(receipt.reasons.map((one) => one.code).join(', '))
  return { code: 'words.evaluated', params: { findings: findings.length } }
}

/** What is shown never waits for this; the record says on which day an exception ended by itself. */
async function endExceptions(kernel: Kernel, actor: Actor, today: string): Promise<void> {
  const over = await kernel.read(actor.facility, (db) =>
    db.withTables<WorkTables>().selectFrom('work_exception').select('id')
      .where('state', 'in', ['requested', 'approved']).where('until', '<', today).limit(1).execute())
  if (over.length > 0) await kernel.commit(actor, exceptionsExpired, { on: today })
}
