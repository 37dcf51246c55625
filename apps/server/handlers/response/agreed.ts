// What was agreed beforehand, entered and corrected by hand beside the lists.
import { noted } from '#hospital/register/acts/note.ts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { Fact } from '#hospital/register/fact.ts'
import { keyOf } from '#hospital/register/key.ts'
import type { Entity } from '#hospital/register/view.ts'
import type { Kind } from '#hospital/register/vocabulary/index.ts'
import { ageOf } from '#hospital/response/agreed.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { answerOf } from '../../receipt.ts'
import { refuse } from '../../refuse.ts'

const gives = {
  cutPoint: 'cut-points', stopRule: 'stop-rules', substitute: 'substitutes', insurance: 'insurances', ransomPolicy: 'ransom-policy',
} as const satisfies { readonly [K in Kind]?: EvidenceKind }

async function list({ house, facility }: Context<'agreed.list'>) {
  const view = await house.registers.view(facility)
  const kept = <K extends Kind>(entities: readonly Entity<K>[], dayOf: (is: Entity<K>['is']) => string | undefined) =>
    entities.map(({ key, is }) => ({ key, is, age: ageOf(view.asOf, dayOf(is)) }))
  const [policy] = view.all('ransomPolicy')
  const systems = [...view.all('system').flatMap(({ is }) => is.name ?? []), ...view.all('recoveryNeed').flatMap(({ is }) => is.system ?? [])]
  return {
    cutPoints: kept(view.all('cutPoint'), (is) => is.confirmedOn), stopRules: kept(view.all('stopRule'), (is) => is.agreedOn),
    substitutes: kept(view.all('substitute'), (is) => is.checkedOn),
    // A policy is as good as its term; once that is over it is old.
    insurances: view.all('insurance').map(({ key, is }) => ({
      key, is, age: is.to === undefined ? 'undated' as const : is.to < view.asOf ? 'old' as const : 'fresh' as const,
    })),
    ransomPolicy: policy ? { is: policy.is, age: ageOf(view.asOf, policy.is.decidedOn) } : null,
    systems: [...new Set(systems)],
  }
}

async function save({ house, actor, body }: Context<'agreed.save'>) {
  const attributes = Object.fromEntries(Object.entries(body.is).filter(([, value]) => value !== undefined))
  // The cast: kind, key and attributes are of one branch of the request's shape.
  const key = body.key ?? keyOf[body.kind](attributes)
  if (key === null) return refuse(422, 'invalid', { code: 'register.row-without-identity' })
  const fact = { kind: body.kind, key, attributes, row: null } as Fact
  return answerOf(await house.kernel.commit(actor, noted, { fact, reason: null, gives: [gives[body.kind]] }))
}

export const agreedHandlers: Handlers<Topic<'agreed'>> = { 'agreed.list': list, 'agreed.save': save }
