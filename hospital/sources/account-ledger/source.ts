// The hospital's own ledger of accounts: what each shared, service or vendor account is for, who answers for it, until when.
import { fold } from '#engines/japanese'
import { splitLogin } from '#hospital/register/key.ts'
import { loosely } from '../shared/columns.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { columns, decisionWords, useWords } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns
type Use = keyof typeof useWords

const uses = new Map<string, Use>(
  // Object.entries forgets that the keys are those of the table.
  Object.entries(useWords).flatMap(([use, words]) => words.map((word) => [fold(word), use as Use] as const)),
)

export const accountLedger = tableSource<Column>({
  id: 'account-ledger',
  version: 2,
  gives: ['account-ledger'],
  text,
  columns,
  least: loosely,
  sure(found) {
    if ((found.columns.login?.confidence ?? 0) < 0.75) return 0
    const signs = (['use', 'purpose', 'owner', 'users', 'reviewOn', 'endsOn', 'vendor'] as const).filter((column) => found.has(column))
    // A log-in and one more column may be any list of accounts; those go through the column mapper.
    if (!found.has('purpose') && !found.has('owner')) return 0
    return signs.length < 2 ? 0.4 : Math.min(0.95, 0.5 + 0.12 * signs.length)
  },
  begin: (_found, input) => ({
    row(row) {
      const written = row.text('login')
      const { realm, login } = splitLogin(written ?? '')
      const vendor = row.text('vendor')
      return row.fact('account', {
        realm: realm ?? row.text('realm'), login: login || undefined, displayName: row.text('displayName'),
        use: useOf(row) ?? (vendor === undefined ? undefined : 'vendor'),
        purpose: row.text('purpose'), owner: row.text('owner'), users: row.list('users'), reviewOn: row.date('reviewOn'),
        endsOn: row.dateOrNever('endsOn') ?? undefined, vendor, department: row.text('department'),
        ...decisionOf(row),
      })
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})

function useOf(row: Row<Column>): Use | undefined {
  const written = row.text('use')
  if (written === undefined) return undefined
  const folded = fold(written)
  const found = uses.get(folded) ?? [...uses].find(([word]) => word.length > 1 && folded.includes(word))?.[1]
  if (found === undefined) row.note(say('account-ledger.use-unknown', { column: row.heading('use') }), written)
  return found
}

type Decision = keyof typeof decisionWords

const decisions = new Map<string, Decision>(
  // Object.entries forgets that the keys are those of the table.
  Object.entries(decisionWords).flatMap(([decision, words]) => words.map((word) => [fold(word), decision as Decision] as const)),
)

/** Answers of a stock-take on paper, typed into the ledger. */
function decisionOf(row: Row<Column>): { readonly decided?: Decision; readonly decidedOn?: string | undefined } {
  const written = row.text('decided')
  if (written === undefined) return {}
  const decided = decisions.get(fold(written))
  if (decided !== undefined) return { decided, decidedOn: row.date('decidedOn') }
  row.note(say('account-ledger.decision-unknown', { column: row.heading('decided') }), written)
  return {}
}
