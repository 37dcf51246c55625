// What each vendor owes: forms asked for and not received, answers of いいえ, silence since when; and the map of who
// touches what.
import { foldName } from '#engines/japanese'
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

/** What a letter asks for; a statement is an MDS or an SDS, either will do. */
export type Owed = 'checklist' | 'statement'

export interface Lacking {
  readonly what: Owed
  /** Systems it is missing for; empty where the vendor has none on the list. */
  readonly systems: readonly string[]
  readonly askedOn: string | null
}

export interface VendorStanding {
  readonly key: string
  readonly name: string
  /**
   * Keeps a system of the hospital, has a line, a contract or was asked: others (the air conditioner's) owe no papers.
   */
  readonly concerned: boolean
  readonly systems: readonly Entity<'system'>[]
  readonly nightContact: Told
  readonly forms: readonly FormStanding[]
  readonly lacking: readonly Lacking[]
  /** Items answered with いいえ. */
  readonly refused: readonly Entity<'vendorAnswer'>[]
  readonly contract: readonly { readonly clause: Clause; readonly state: Told }[]
  readonly lines: readonly Entity<'remoteLine'>[]
  readonly remoteDeclared: Told
  /** Systems that nobody has said anything about remote maintenance for. */
  readonly remoteUnsaid: readonly string[]
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
  const systems = its(view.all('system'))
  const asked = { systems, disclosures: its(view.all('disclosure')), answers: its(view.all('vendorAnswer')),
    asOf: view.asOf }
  const contracts = running(its(view.all('contract')), view.asOf)
  const concerned = view.all('system').length === 0
    || [systems, lines, contracts, asked.disclosures, asked.answers].some((list) => list.length > 0)
  const lacking = (['checklist', 'statement'] as const)
    .flatMap((what) => (concerned ? lackingOf(what, asked) : null) ?? [])
  const unsaid = systems.filter((system) =>
    system.is.remoteMaintenance !== false && !lines.some((line) => speaksOf(line.is.system, system)))
  const said = systems.length > 0 ? unsaid.length === 0 : lines.length > 0
  return {
    key, name, concerned, systems, lines, lacking,
    forms: forms.map((form) => formStanding(form, asked)),
    refused: asked.answers.filter(({ is }) => is.answer === 'no'),
    nightContact: contacts.some((one) => one.is.nightsAndHolidays) ? 'good' : contacts.length > 0 ? 'missing'
      : 'unknown',
    contract: clauses.map((clause) => ({ clause, state: clauseState(contracts, clause) })),
    remoteDeclared: said ? 'good' : view.batches('remote-lines').length > 0 ? 'missing' : 'unknown',
    remoteUnsaid: unsaid.map(nameOf),
    silentSince: first(lacking.map((one) => one.askedOn ?? undefined)),
  }
}

interface Asked {
  readonly systems: readonly Entity<'system'>[]
  readonly disclosures: readonly Entity<'disclosure'>[]
  readonly answers: readonly Entity<'vendorAnswer'>[]
  readonly asOf: string
}

const nameOf = ({ is, key }: Entity<'system'>): string => is.name ?? key

const first = (days: readonly (string | undefined)[]): string | null =>
  days.filter((day) => day !== undefined).sort()[0] ?? null

/** A line without a system speaks of all that the vendor keeps. */
const speaksOf = (named: string | undefined, system: Entity<'system'>): boolean =>
  named === undefined || foldName(named) === foldName(nameOf(system))

const formsOf: Readonly<Record<Owed, readonly Form[]>> = { checklist: ['checklist'], statement: ['mds', 'sds'] }

/** Null where it came, for every system where systems are known. */
function lackingOf(what: Owed, { systems, disclosures, answers, asOf }: Asked): Lacking | null {
  const of = formsOf[what]
  const lines = disclosures.filter(({ is }) => is.form !== undefined && of.includes(is.form))
  const came = [
    ...lines.filter(({ is }) => is.receivedOn !== undefined && is.receivedOn <= asOf),
    ...answers.filter(({ is }) => is.form !== undefined && of.includes(is.form)),
  ]
  const without = systems.filter((system) => !came.some((one) => speaksOf(one.is.system, system)))
  if (systems.length > 0 ? without.length === 0 : came.length > 0) return null
  const waiting = lines.filter(({ is }) =>
    is.receivedOn === undefined && (systems.length === 0 || without.some((system) => speaksOf(is.system, system))))
  return { what, systems: without.map(nameOf), askedOn: first(waiting.map(({ is }) => is.askedOn)) }
}

function formStanding(form: Form, { disclosures, answers }: Asked): FormStanding {
  const lines = disclosures.filter((one) => one.is.form === form)
  const answered = answers.filter((one) => one.is.form === form)
  const receivedOn = first([...lines.map((one) => one.is.receivedOn), ...answered.map((one) => one.is.answeredOn)])
  // One system's sheet does not answer for another's.
  const waiting = lines.some((one) => one.is.receivedOn === undefined &&
    !answered.some(({ is }) => is.system === undefined || foldName(is.system) === foldName(one.is.system ?? '')))
  const received = receivedOn !== null || answered.length > 0
  return {
    form, receivedOn, askedOn: first(lines.map((one) => one.is.askedOn)),
    state: waiting ? 'missing' : received ? 'good' : 'unknown',
    noAnswers: answered.filter((one) => one.is.answer === 'no').length,
  }
}

/** Contracts of today. What has ended or not begun promises nothing. */
function running(contracts: readonly Entity<'contract'>[], today: string): readonly Entity<'contract'>[] {
  return contracts.filter(({ is }) => (is.from ?? '') <= today && (typeof is.to !== 'string' || is.to >= today))
}

/** A disclaimer is good when it is not there; the other clauses are good when they are. */
function clauseState(contracts: readonly Entity<'contract'>[], clause: Clause): Told {
  const said = contracts.map((one) => one.is[clause]).filter((value) => value !== undefined)
  if (said.length === 0) return 'unknown'
  return said.every((value) => value === (clause !== 'disclaimerClause')) ? 'good' : 'missing'
}

/** What a letter to this vendor asks for. */
export function owed(one: VendorStanding): {
  readonly forms: readonly Form[]; readonly clauses: readonly Clause[]; readonly night: boolean; readonly remote: boolean,
} {
  if (!one.concerned) return { forms: [], clauses: [], night: one.nightContact !== 'good', remote: false }
  return {
    // `mds` stands for either statement: the sentence names both.
    forms: one.lacking.map(({ what }) => (what === 'checklist' ? 'checklist' : 'mds')),
    clauses: one.contract.filter(({ state }) => state !== 'good').map(({ clause }) => clause),
    night: one.nightContact !== 'good',
    remote: one.remoteDeclared !== 'good',
  }
}

/** A line that lets in more than it should, as far as is known. */
export const risky = ({ is }: Entity<'remoteLine'>): boolean =>
  is.none !== true && (is.alwaysOn === true || is.sourceLimited === false || is.twoFactor === false)
