// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'contracts.title': 'List of contracts',
  'contracts.how':
    'Contracts for maintenance or use: a CSV or Excel file. Copy this line as the headings; columns you do not use may go.\n' +
    '事業者,対象システム,契約名,契約開始日,契約終了日,免責条項,ガイドライン遵守,脆弱性通知,役割分担\n' +
    'These are: vendor, system, contract, from, to, disclaimer, binds to the guidelines, tells of vulnerabilities, who does what in an incident. Write ○ where the contract says so, ✕ where it does not, and nothing where nobody has looked yet.',
  'contracts.no-party':
    'The row was not read: it names neither a vendor nor a contract. Fill in one of them and import again.',
  'contracts.period-unreadable':
    'The period in “{column}” could not be read. Write its first and last day in two columns, like 2026/4/1.',
}
