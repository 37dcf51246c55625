// For each system: what was agreed about declaring it down, who that is, and how long its sign has been seen. Pure.
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { keyOf } from '#hospital/register/key.ts'
import { contactTree, type Contact } from '#hospital/work/contact-tree.ts'
import { ageOf, type Age } from '../agreed.ts'
import { same } from '../cuts/names.ts'
import { proposalFor, type Proposal } from './proposal.ts'
import type { DecisionRow } from './tables.ts'

type Role = Attributes['stopRule']['declares']

export interface Declarer {
  readonly role: Role
  readonly name: string | null
  readonly phones: readonly string[]
}

export interface Rule {
  readonly key: string
  readonly sign: string | null
  /** Null: nobody agreed how long; it is then declared at once. */
  readonly afterMinutes: number | null
  readonly declares: Declarer | null
  readonly deputy: Declarer | null
  readonly next: string | null
  readonly agreedOn: string | null
  readonly age: Age
}

export interface Running {
  readonly rule: string | null
  readonly seenAt: number
  readonly minutes: number
  /** Null where nobody agreed how long it may last. */
  readonly leftMinutes: number | null
  readonly over: boolean
}

export interface Decision {
  readonly system: string
  readonly title: string
  readonly rules: readonly Rule[]
  /** Only where there is no rule. */
  readonly proposal: Proposal | null
  readonly running: Running | null
  readonly declared: { readonly at: number; readonly role: Role; readonly name: string | null } | null
  readonly backAt: number | null
}

export function decisionsOf(view: RegisterView, rows: readonly DecisionRow[], now: number): readonly Decision[] {
  const people = declarers(view)
  const decisions = systemsOf(view).map(({ key, title, known }): Decision => {
    const row = rows.find(({ system }) => system === key)
    const rules = view.all('stopRule').filter(({ is }) => same(is.system, title)).map((rule) => ruleOf(view, rule, people))
    return {
      system: key, title, rules, proposal: rules.length === 0 ? proposalFor(view, title, known) : null,
      running: running(row, rules, now),
      declared: row?.declared_at == null || row.declared_role === null ? null
        : { at: row.declared_at, role: row.declared_role, name: row.declared_name },
      backAt: row?.back_at ?? null,
    }
  })
  return decisions.toSorted((a, b) => urgency(a) - urgency(b))
}

/** Over its time first, then what runs, what is down, and the rest as the register has it. */
function urgency({ running: seen, declared, backAt }: Decision): number {
  if (seen?.over === true) return 0
  if (seen !== null) return 1
  return declared !== null && backAt === null ? 2 : 3
}

interface Named {
  readonly key: string
  readonly title: string
  readonly known: Entity<'system'> | undefined
}

/** Systems the register knows, and those that only a rule speaks of. */
function systemsOf(view: RegisterView): readonly Named[] {
  const systems = view.all('system')
  const found: Named[] = systems.map((known) => ({ key: known.key, title: known.is.name ?? known.key, known }))
  const told = [...view.all('stopRule'), ...view.all('recoveryNeed')].flatMap(({ is }) => is.system ?? [])
  for (const title of told) {
    if (found.some((one) => same(one.title, title))) continue
    found.push({ key: keyOf.system({ name: title }) ?? title, title, known: undefined })
  }
  return found
}

function ruleOf(view: RegisterView, { is, key }: Entity<'stopRule'>, people: (role: Role) => Declarer): Rule {
  return {
    key, sign: is.sign ?? null, afterMinutes: is.afterMinutes ?? null, declares: is.declares ? people(is.declares) : null,
    deputy: is.deputy ? people(is.deputy) : null, next: is.next ?? null, agreedOn: is.agreedOn ?? null, age: ageOf(view.asOf, is.agreedOn),
  }
}

function declarers(view: RegisterView): (role: Role) => Declarer {
  const { inside } = contactTree(view)
  const shown = (role: Role, one: Contact | null | undefined): Declarer =>
    ({ role, name: one?.is.name ?? null, phones: one?.is.phones ?? [] })
  return (role) => {
    const place = inside.find(({ id }) => id === role)
    return shown(role, place?.main ?? place?.deputies[0])
  }
}

/** The rule its sign was seen under; without one, the strictest of the system. */
function running(row: DecisionRow | undefined, rules: readonly Rule[], now: number): Running | null {
  if (row === undefined || row.sign_at === null || row.declared_at !== null) return null
  const own = rules.find(({ key }) => key === row.sign_rule)
  const waits = (own ? [own] : rules).flatMap(({ afterMinutes }) => afterMinutes ?? [])
  const minutes = Math.max(0, Math.floor((now - row.sign_at) / 60_000))
  const left = waits.length === 0 ? null : Math.min(...waits) - minutes
  return { rule: own?.key ?? null, seenAt: row.sign_at, minutes, leftMinutes: left, over: left !== null && left <= 0 }
}
