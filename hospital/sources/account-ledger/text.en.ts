// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'account-ledger.title': 'Ledger of accounts (shared, service, maintenance)',
  'account-ledger.how':
    'The ledger of shared, service and vendor accounts: a CSV or Excel file with columns for log-in, kind, purpose, owner, users, review day and end day.',
  'account-ledger.use-unknown':
    'The kind in “{column}” is not known. Write one of: person, shared, service, vendor, emergency, test.',
  'account-ledger.decision-unknown': 'The answer in “{column}” is not known. Write one of: in use, stop, unsure.',
}
