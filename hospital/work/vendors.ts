// What each vendor owes: forms asked for and not received, answers of いいえ, silence since when; and the map of who touches what.
import { companyKey } from '#hospital/register/key.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'

export const forms = ['checklist', 'mds', 'sds'] as const
export type Form = (typeof forms)[number]
export const clauses = ['guidelineClause', 'vulnerabilityNotice', 'incidentRoles', 'disclaimerClause'] as const
export type Clause = (typeof clauses)[number]

/** `good`, `missing`, or nobody has told. */
export type Told = 'good' | 'missing' | 'unknown'

export interface FormStanding {
  readonly form: Form
  readonly state: Told
  readonly askedOn: string | null
  readonly receivedOn: string | null
  /** How often they answered いいえ. */
  readonly noAnswers: number
}

export interface VendorStanding {
  readonly key: string
  readonly name: string
  readonly systems: readonly Entity<'system'>[]
  readonly nightContact: Told
  readonly forms: readonly FormStanding[]
  readonly contract: readonly { readonly clause: Clause; readonly state: Told }[]
  readonly lines: readonly Entity<'remoteLine'>[]
  readonly remoteDeclared: Told
  /** The earliest day of asking that is still without an answer. */
  readonly silentSince: string | null
}

export function vendorStandings(view: RegisterView): VendorStanding[] {
  const names = new Map<string, string>()
  const meet = (name: string | undefined) => {
    const key = name === undefined ? '' : companyKey(name)
    if (name !== undefined && key !== '' && !names.has(key)) names.set(key, name)
  }
  for (const one of view.all('vendor')) meet(one.is.name)
  for (const kind of ['system', 'contract', 'contact', 'remoteLine', 'disclosure', 'vendorAnswer'] as const) {
    for (const one of view.all(kind)) meet(one.is.vendor)
  }
  return [...names].map(([key, name]) => standing(view, key, name)).sort((a, b) => a.name.localeCompare(b.name, 'ja'))
}

function standing(view: RegisterView, key: string, name: string): VendorStanding {
  const its = <E extends { readonly is: { readonly vendor?: string | undefined } }>(all: readonly E[]) =>
    all.filter((one) => one.is.vendor !== undefined && companyKey(one.is.vendor) === key)
  const contacts = its(view.all('contact'))
  const lines = its(view.all('remoteLine'))
  const asked = forms.map((form) => formStanding(form, its(view.all('disclosure')), its(view.all('vendorAnswer'))))
  const silent = asked.filter((one) => one.state === 'missing' && one.askedOn !== null).map((one) => one.askedOn ?? '').sort()
  const systems = its(view.all('system'))
  const said = lines.length > 0 || (systems.length > 0 && systems.every((one) => one.is.remoteMaintenance !== undefined))
  return {
    key, name, systems, lines, forms: asked,
    nightContact: contacts.some((one) => one.is.nightsAndHolidays) ? 'good' : contacts.length > 0 ? 'missing' : 'unknown',
    contract: clauses.map((clause) => ({ clause, state: clauseState(its(view.all('contract')), clause) })),
    remoteDeclared: said ? 'good' : view.batches('remote-lines').length > 0 ? 'missing' : 'unknown',
    silentSince: silent[0] ?? null,
  }
}

function formStanding(
  form: Form, disclosures: readonly Entity<'disclosure'>[], answers: readonly Entity<'vendorAnswer'>[],
): FormStanding {
  const lines = disclosures.filter((one) => one.is.form === form)
  const answered = answers.filter((one) => one.is.form === form)
  const first = (days: readonly (string | undefined)[]) => days.filter((day) => day !== undefined).sort()[0] ?? null
  const receivedOn = first([...lines.map((one) => one.is.receivedOn), ...answered.map((one) => one.is.answeredOn)])
  const received = receivedOn !== null || answered.length > 0
  return {
    form, receivedOn, askedOn: first(lines.map((one) => one.is.askedOn)),
    state: received ? 'good' : lines.length > 0 ? 'missing' : 'unknown',
    noAnswers: answered.filter((one) => one.is.answer === 'no').length,
  }
}

/** A disclaimer is good when it is not there; the other clauses are good when they are. */
function clauseState(contracts: readonly Entity<'contract'>[], clause: Clause): Told {
  const said = contracts.map((one) => one.is[clause]).filter((value) => value !== undefined)
  if (said.length === 0) return 'unknown'
  return said.every((value) => value === (clause !== 'disclaimerClause')) ? 'good' : 'missing'
}

/** What a letter to this vendor asks for. */
export function owed(one: VendorStanding): { readonly forms: readonly Form[]; readonly clauses: readonly Clause[]; readonly night: boolean; readonly remote: boolean } {
  return {
    forms: one.forms.filter(({ form, state }) => state !== 'good' && form !== 'sds').map(({ form }) => form),
    clauses: one.contract.filter(({ state }) => state !== 'good').map(({ clause }) => clause),
    night: one.nightContact !== 'good',
    remote: one.remoteDeclared !== 'good',
  }
}

/** A line that lets in more than it should, as far as is known. */
export const risky = ({ is }: Entity<'remoteLine'>): boolean =>
  is.none !== true && (is.alwaysOn === true || is.sourceLimited === false || is.twoFactor === false)
