// Contacts, vendors and contracts as hospitals keep them: one fault at a time, each found and nothing else.
import { describe, expect, test } from 'vitest'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { outsideBodies } from '#hospital/register/vocabulary/contacts.ts'
import { bundledRulebooks } from '#hospital/rulebooks/load.ts'
import { evaluate } from '#hospital/principles/evaluate.ts'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'

type Contact = Partial<Attributes['contact']>
type Contract = Partial<Attributes['contract']>
type Line = Partial<Attributes['remoteLine']>

interface House {
  readonly contacts: readonly Contact[]
  readonly outside: readonly Contact[]
  readonly systems: readonly Partial<Attributes['system']>[]
  readonly disclosures: readonly Partial<Attributes['disclosure']>[]
  readonly answers: readonly Partial<Attributes['vendorAnswer']>[]
  readonly lines: readonly Line[]
  readonly contracts: readonly Contract[]
  readonly documents: readonly Partial<Attributes['document']>[]
}

const roles = ['director', 'security-manager', 'systems', 'administration', 'clinical', 'public-relations'] as const
const whole: Contract = {
  disclaimerClause: false, guidelineClause: true, vulnerabilityNotice: true, incidentRoles: true,
}

const clean: House = {
  contacts: [
    ...roles.flatMap((role): Contact[] => [
      {
        role, order: 'main', name: `${role}佐藤`, phones: ['内線101'], emails: ['a@example.jp'],
        confirmedOn: '2026-10-01',
      },
      { role, order: 'deputy', name: `${role}鈴木`, phones: ['内線102', '090-0000-0000'], confirmedOn: '2026-10-01' },
    ]),
    {
      role: 'vendor', vendor: '㈱カルテ', name: '保守窓口', phones: ['0120-1'], nightsAndHolidays: true,
      confirmedOn: '2026-10-01',
    },
    {
      role: 'vendor', vendor: '画像システム', system: 'PACS', name: '木村', phones: ['0120-2'], nightsAndHolidays: true,
      confirmedOn: '2026-10-01',
    },
  ],
  outside: outsideBodies.map((body): Contact => body === 'insurer'
    ? { role: 'outside-body', body, organisation: '保険会社', note: '未加入' }
    : {
      role: 'outside-body', body, organisation: body, phones: ['03-0000-0000'], confirmedOn: '2026-05-01',
      validUntil: '2027-03-31',
    }),
  systems: [
    { name: '電子カルテ', vendor: '株式会社カルテ' }, { name: 'オーダリング', vendor: '(株)カルテ' },
    { name: 'PACS', vendor: '画像システム株式会社' }, { name: '院内掲示板', remoteMaintenance: false, vendor: '株式会社カルテ' },
  ],
  disclosures: [
    // One sheet for all this vendor keeps.
    { vendor: 'カルテ', form: 'sds', askedOn: '2026-05-01', receivedOn: '2026-06-01' },
    { vendor: 'カルテ', form: 'checklist', askedOn: '2026-05-01', receivedOn: '2026-06-01' },
    { vendor: '画像システム', system: 'ＰＡＣＳ', form: 'mds', askedOn: '2026-05-01', receivedOn: '2026-06-01' },
    { vendor: '画像システム', system: 'ＰＡＣＳ', form: 'checklist', askedOn: '2026-05-01', receivedOn: '2026-06-01' },
  ],
  answers: [{ vendor: 'カルテ', form: 'checklist', item: '2-②', question: '確認した', answer: 'yes' }],
  lines: [
    { vendor: 'カルテ', method: 'IPsec', sourceLimited: true, alwaysOn: false, twoFactor: true },
    { vendor: '画像システム', system: 'PACS', none: true },
  ],
  contracts: [
    { vendor: 'カルテ', title: '保守2025', from: '2025-04-01', to: '2026-03-31' },
    { vendor: 'カルテ', title: '保守2026', from: '2026-04-01', to: '2027-03-31', ...whole },
    { vendor: '画像システム', system: 'PACS', title: 'PACS保守', from: '2024-04-01', to: null, ...whole },
    // The system is gone, and its contract with it.
    { vendor: '検査機器', system: '旧検査システム', title: '検査保守', to: '2024-03-31' },
  ],
  documents: [
    { title: 'サイバーBCP 初版', about: 'bcp', approvedOn: '2023-04-01' }, {
      title: 'サイバーBCP 第2版', about: 'bcp', reviewedOn: '2026-04-01',
    },
    { title: '運用管理規程', about: 'operation-rules', approvedOn: '2010-04-01' },
  ],
}

function found(house: House, verdict: 'fail' | 'unknown' = 'fail'): readonly string[] {
  const view = viewOf(register(
    file('contacts', house.contacts.map((one) => row('contact', one))),
    file('outside-bodies', house.outside.map((one) => row('contact', one))),
    file('systems', house.systems.map((one) => row('system', one))),
    file('disclosures', house.disclosures.map((one) => row('disclosure', one))),
    file('vendor-answers', house.answers.map((one) => row('vendorAnswer', one))),
    file('remote-lines', house.lines.map((one) => row('remoteLine', one))),
    file('contracts', house.contracts.map((one) => row('contract', one))),
    file('documents', house.documents.map((one) => row('document', one))),
  ))
  const contacts = evaluate(view, bundledRulebooks()).principles[1]
  return [...new Set(contacts?.checks.flatMap((check) =>
    check.subjects.filter((one) => one.verdict === verdict).map((one) => `${check.id}: ${one.label}`)))].toSorted()
}

/** The same list with one line changed. */
function but<T>(list: readonly T[], at: number, more: Partial<Record<keyof T, unknown>>): readonly T[] {
  // The cast: `undefined` takes an attribute away.
  return list.map((one, index) => index === at
    ? Object.fromEntries(Object.entries({ ...one, ...more }).filter(([, value]) => value !== undefined)) as T
    : one)
}

test('nothing wrong, nothing reported', () => {
  expect(found(clean)).toEqual([])
  expect(found(clean, 'unknown')).toEqual([])
})

describe('one fault, one finding', () => {
  test.each<readonly [string, House, readonly string[]]>([
    [
      'no deputy', { ...clean, contacts: clean.contacts.filter((_, at) => at !== 1) },
      ['contact-tree-complete: director'],
    ],
    ['nobody', { ...clean, contacts: clean.contacts.slice(2) }, ['contact-tree-complete: director']],
    [
      'one way only', { ...clean, contacts: but(clean.contacts, 0, { emails: ['内線 101'] }) },
      ['contact-tree-complete: director'],
    ],
    [
      'not confirmed lately', { ...clean, contacts: but(clean.contacts, 0, { confirmedOn: '2026-01-01' }) },
      ['contacts-confirmed: director佐藤'],
    ],
    [
      'never confirmed', { ...clean, contacts: but(clean.contacts, 0, { confirmedOn: undefined }) },
      ['contacts-confirmed: director佐藤'],
    ],
    ['nobody at night', { ...clean, contacts: but(clean.contacts, 13, { nightsAndHolidays: false }) },
      ['system-vendor-contact: PACS (画像システム株式会社)']],
    [
      'no number', { ...clean, contacts: but(clean.contacts, 13, { phones: [] }) },
      ['system-vendor-contact: PACS (画像システム株式会社)'],
    ],
    ['a body is missing', { ...clean, outside: clean.outside.slice(1) }, ['outside-bodies: ministry']],
    [
      'an entry ran out', { ...clean, outside: but(clean.outside, 3, { validUntil: '2026-03-31' }) },
      ['outside-bodies: police'],
    ],
    [
      'an entry nobody looked at', { ...clean, outside: but(clean.outside, 3, { confirmedOn: '2025-03-31' }) },
      ['outside-bodies: police'],
    ],
    ['not received', { ...clean, disclosures: but(clean.disclosures, 2, { receivedOn: undefined }) },
      ['vendor-disclosures: PACS (画像システム株式会社)']],
    ['answered no', { ...clean, answers: but(clean.answers, 0, { answer: 'no' }) }, ['vendor-answers: カルテ / 2-②']],
    ['nobody asked', { ...clean, lines: clean.lines.slice(0, 1) }, ['remote-maintenance-declared: PACS (画像システム株式会社)']],
    [
      'always open', { ...clean, lines: but(clean.lines, 0, { alwaysOn: true }) },
      ['remote-maintenance-declared: カルテ / IPsec'],
    ],
    ['said both ways', { ...clean, systems: but(clean.systems, 2, { remoteMaintenance: true }) },
      ['remote-maintenance-declared: PACS (画像システム株式会社)']],
    [
      'disclaims', { ...clean, contracts: but(clean.contracts, 2, { disclaimerClause: true }) },
      ['contract-clauses: 画像システム / PACS / PACS保守'],
    ],
    [
      'ended', { ...clean, contracts: but(clean.contracts, 2, { to: '2026-10-31' }) },
      ['contract-clauses: 画像システム / PACS / PACS保守'],
    ],
    [
      'plan grown old', { ...clean, documents: but(clean.documents, 1, { reviewedOn: '2024-04-01' }) },
      ['incident-plan: サイバーBCP 第2版'],
    ],
    ['no plan', { ...clean, documents: clean.documents.slice(2) }, ['incident-plan: incident-plan']],
  ])('%s', (_name, house, expected) => {
    expect(found(house)).toEqual(expected)
  })
})

test('vendors\' numbers alone say nothing about the house or the outside', () => {
  const only = { ...clean, contacts: clean.contacts.slice(12), outside: [] }
  expect(found(only)).toEqual([])
})

describe('what was not written is not held against anybody', () => {
  test.each<readonly [string, House, readonly string[]]>([
    ['nights', { ...clean, contacts: but(clean.contacts, 13, { nightsAndHolidays: undefined }) },
      ['system-vendor-contact: PACS (画像システム株式会社)']],
    [
      'two factors', { ...clean, lines: but(clean.lines, 0, { twoFactor: undefined }) },
      ['remote-maintenance-declared: カルテ / IPsec'],
    ],
    [
      'a clause', { ...clean, contracts: but(clean.contracts, 2, { incidentRoles: undefined }) },
      ['contract-clauses: 画像システム / PACS / PACS保守'],
    ],
    ['an answer', { ...clean, answers: but(clean.answers, 0, { answer: undefined }) }, ['vendor-answers: カルテ / 2-②']],
  ])('%s', (_name, house, expected) => {
    expect(found(house)).toEqual([])
    expect(found(house, 'unknown')).toEqual(expected)
  })
})
