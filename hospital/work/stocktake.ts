// 棚卸し without a store: which sheets to send, what came of the answers, and the facts that a finished one leaves.
import { createHash, randomBytes } from 'node:crypto'
import { fold, foldName } from '#engines/japanese'
import type { Batch, Fact } from '#hospital/register/fact.ts'
import { keyOf } from '#hospital/register/key.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import type { EntryRow, SheetRow, StocktakeAnswer, StocktakeRow } from './tables.ts'

export interface Sheet {
  readonly id: string
  readonly department: string
  readonly head: string | null
  /** For the link; shown once, kept only as its hash. */
  readonly token: string
  readonly entries: readonly { id: string; realm: string; login: string; label: string; hint: string | null }[]
}

/** Department of accounts that belong to nobody's department. */
export const nobody = '—'

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
export const newToken = (): string => randomBytes(16).toString('base64url')

/** One sheet per department: every enabled account, those of people by their department in personnel's list. */
export function planSheets(view: RegisterView, realms: readonly string[] | undefined): Sheet[] {
  const wanted = realms && new Set(realms.map((realm) => fold(realm)))
  const accounts = view.all('account').filter(({ is }) => is.enabled !== false && !is.login?.endsWith('$') && (!wanted || wanted.has(fold(is.realm ?? ''))))
  const placed = accounts.map((account) => ({ account, department: departmentOf(view, account) }))
  // Personnel writes ２階西病棟 where the directory writes 2階西病棟: one ward, one sheet.
  const byDepartment = Map.groupBy(placed, ({ department }) => foldName(department))
  const sheets = [...byDepartment.values()].map((list) => ({ department: spelling(list), list }))
  return sheets.sort((a, b) => a.department.localeCompare(b.department, 'ja')).map(({ department, list }, sheet) => ({
    id: `s${sheet + 1}`, department, head: null, token: newToken(),
    entries: list.map(({ account }, entry) => ({
      id: `s${sheet + 1}-${entry + 1}`, realm: account.is.realm ?? '', login: account.is.login ?? account.key,
      label: account.is.displayName ?? account.is.login ?? account.key, hint: account.is.lastLogonAt?.slice(0, 10) ?? null,
    })),
  }))
}

/** The plain spelling if somebody uses it. */
function spelling(list: readonly { readonly department: string }[]): string {
  const names = list.map(({ department }) => department)
  return names.find((name) => name === name.normalize('NFKC')) ?? names[0] ?? nobody
}

function departmentOf(view: RegisterView, account: Entity<'account'>): string {
  const owner = view.ownerOf(account)
  const person = owner?.certain ? owner.people[0] : undefined
  return person?.is.toDepartment ?? person?.is.department ?? account.is.department ?? nobody
}

/** Sheets on which every account is answered: a half-answered one still waits. */
export function answeredSheets(
  sheets: readonly Pick<SheetRow, 'id' | 'answered_at'>[], entries: readonly Pick<EntryRow, 'sheet' | 'answer'>[],
): ReadonlySet<string> {
  const waiting = new Set(entries.filter(({ answer }) => answer === null).map(({ sheet }) => sheet))
  return new Set(sheets.filter((one) => one.answered_at !== null && !waiting.has(one.id)).map(({ id }) => id))
}

export type Outcome = 'waiting' | 'carriedOut' | 'notCarriedOut'

/** Whether what was decided can be seen in a list that is newer than the decision. */
export function outcome(view: RegisterView, entry: Pick<EntryRow, 'realm' | 'login'>, answer: StocktakeAnswer | null, decidedOn: string): Outcome | null {
  if (answer === null || answer === 'unsure') return null
  const account = view.get('account', keyOf.account({ realm: entry.realm, login: entry.login }) ?? '')
  const seen = account ? view.source(account, 'enabled')?.observedAt : view.batches('directory-users')[0]?.observedAt
  if (seen === undefined || seen.slice(0, 10) <= decidedOn) return 'waiting'
  const stands = account !== undefined && account.is.enabled !== false
  return stands === (answer === 'inUse') ? 'carriedOut' : 'notCarriedOut'
}

const decisions = { inUse: 'keep', stop: 'stop', unsure: 'unsure' } as const

/** A closed stock-take as evidence: that it was done, and what was decided about each account. */
export function factsOf(campaign: StocktakeRow, entries: readonly EntryRow[], closedOn: string): Batch {
  const startedOn = dayOf(campaign.started_at)
  const done = {
    scope: campaign.scope || campaign.title, startedOn, finishedOn: closedOn,
    reviewed: entries.filter((one) => one.answer !== null).length, unanswered: entries.filter((one) => one.answer === null).length,
  }
  const facts: Fact[] = [{ kind: 'stocktake', key: keyOf.stocktake(done) ?? '', attributes: done, row: null }]
  for (const [index, one] of entries.entries()) {
    if (one.answer === null) continue
    const key = keyOf.account({ realm: one.realm, login: one.login })
    if (key) facts.push({ kind: 'account', key, attributes: { decided: decisions[one.answer], decidedOn: closedOn }, row: index + 1 })
  }
  const file = createHash('sha256').update(JSON.stringify([campaign.id, facts])).digest('hex')
  return {
    id: `stocktake-${campaign.id}`, source: 'house', reader: 1, gives: ['stocktake'], file, path: campaign.title,
    observedAt: closedOn, mode: 'additive', scope: '', facts, problems: [],
  }
}

function dayOf(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Tokyo').toPlainDate().toString()
}
