// What the maintenance contracts promise for the day something happens.
// SOURCE: guideline-6.0 運用3-2
import { foldName } from '#engines/japanese'
import { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import { companyKey } from '#hospital/register/key.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { labelOf } from '../systems.ts'
import { say } from '../text.ts'

type Contract = Entity<'contract'>

export const contractClauses = defineCheck({
  id: 'contract-clauses',
  limits: z.strictObject({}),
  needs: ['contracts'],
  risk: 3,
  effortMinutes: 60,
  duty: 'manager',
  judge(view) {
    const found = tally()
    for (const contract of view.all('contract')) {
      const { vendor, system, title, from, to } = contract.is
      const ended = typeof to === 'string' && to < view.asOf
      if (
        (from !== undefined && from > view.asOf) || (ended && (isFollowed(view, contract) || !isNeeded(view, contract)))
      )
        continue
      const subject = { kind: 'contract' as const, key: contract.key, label: labelOf({ vendor, system }, title) }
      const rows = () =>
        rowsOf(view, contract, 'to', 'disclaimerClause', 'guidelineClause', 'vulnerabilityNotice', 'incidentRoles')
      const { fail, unknown } = clauses(contract)
      if (ended) found.fail(subject, [say('contract-clauses.ended', { date: to })], rows())
      else if (fail.length > 0) found.fail(subject, [...fail, ...unknown], rows())
      else if (unknown.length > 0) found.unknown(subject, unknown, rows())
      else found.fine()
    }
    return found.judge(say('contract-clauses.none'))
  },
})

function sameDeal(a: Contract, b: Contract): boolean {
  return companyKey(a.is.vendor ?? '') === companyKey(b.is.vendor ?? '')
    && (a.is.system === undefined || b.is.system === undefined || foldName(a.is.system) === foldName(b.is.system))
}

/** Renewed: another contract of the same vendor for the same system runs today. */
function isFollowed(view: RegisterView, contract: Contract): boolean {
  return view.all('contract').some((other) => other !== contract && sameDeal(other, contract)
    && (other.is.from ?? '') <= view.asOf && (typeof other.is.to !== 'string' || other.is.to >= view.asOf))
}

/** A contract that ended with its system is history. Without a list of systems nobody says the system is gone. */
function isNeeded(view: RegisterView, { is }: Contract): boolean {
  const systems = view.all('system')
  if (systems.length === 0) return true
  return systems.some((system) => {
    return (is.vendor === undefined || companyKey(system.is.vendor ?? '') === companyKey(is.vendor))
      && (is.system === undefined || foldName(system.is.name ?? '') === foldName(is.system))
  })
}

function clauses({ is }: Contract): { readonly fail: readonly Message[]; readonly unknown: readonly Message[] } {
  const fail: Message[] = []
  const unknown: Message[] = []
  if (is.disclaimerClause === undefined) unknown.push(say('contract-clauses.disclaimerUnknown'))
  else if (is.disclaimerClause) fail.push(say('contract-clauses.disclaimer'))
  for (const clause of ['guidelineClause', 'vulnerabilityNotice', 'incidentRoles'] as const) {
    if (is[clause] === undefined) unknown.push(say(`contract-clauses.${clause}Unknown`))
    else if (!is[clause]) fail.push(say(`contract-clauses.${clause}`))
  }
  return { fail, unknown }
}
