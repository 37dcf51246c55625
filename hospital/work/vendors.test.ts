import { describe, expect, it } from 'vitest'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import { owed, risky, vendorStandings } from './vendors.ts'

interface House {
  readonly systems?: readonly Partial<Attributes['system']>[]
  readonly contacts?: readonly Partial<Attributes['contact']>[]
  readonly disclosures?: readonly Partial<Attributes['disclosure']>[]
  readonly answers?: readonly Partial<Attributes['vendorAnswer']>[]
  readonly lines?: readonly Partial<Attributes['remoteLine']>[]
  readonly contracts?: readonly Partial<Attributes['contract']>[]
}

function standings(house: House) {
  return vendorStandings(viewOf(register(
    file('systems', (house.systems ?? []).map((one) => row('system', one))),
    file('contacts', (house.contacts ?? []).map((one) => row('contact', one))),
    file('disclosures', (house.disclosures ?? []).map((one) => row('disclosure', one))),
    file('vendor-answers', (house.answers ?? []).map((one) => row('vendorAnswer', one))),
    file('remote-lines', (house.lines ?? []).map((one) => row('remoteLine', one))),
    file('contracts', (house.contracts ?? []).map((one) => row('contract', one))),
  )))
}

const of = (house: House) => standings(house)[0]!
const two = [{ name: '電子カルテ', vendor: '株式会社カルテ' }, { name: 'PACS', vendor: '㈱カルテ' }]
const whole = { vendor: 'カルテ', title: '保守', from: '2026-04-01', to: '2027-03-31', disclaimerClause: false,
  guidelineClause: true, vulnerabilityNotice: true, incidentRoles: true }

describe('vendors', () => {
  it('are one company however it is written', () => {
    const all = standings({ systems: two, contacts: [{ role: 'vendor', vendor: '(株)カルテ', name: '窓口',
      nightsAndHolidays: true }], contracts: [whole] })
    expect(all.map(({ name }) => name)).toEqual(['株式会社カルテ'])
    expect(all[0]?.systems.map(({ is }) => is.name)).toEqual(['電子カルテ', 'PACS'])
    expect(all[0]?.nightContact).toBe('good')
  })

  it('owe nothing once all has come', () => {
    const one = of({
      systems: two, contracts: [whole], contacts: [{ role: 'vendor', vendor: 'カルテ', name: '窓口',
        nightsAndHolidays: true }],
      disclosures: [{ vendor: 'カルテ', form: 'sds', askedOn: '2026-05-01', receivedOn: '2026-06-01' }],
      answers: [{ vendor: 'カルテ', form: 'checklist', item: '2-②', answer: 'yes', answeredOn: '2026-06-02' }],
      lines: [{ vendor: 'カルテ', method: 'IPsec', sourceLimited: true }],
    })
    expect(owed(one)).toEqual({ forms: [], clauses: [], night: false, remote: false })
    expect(one).toMatchObject({ lacking: [], refused: [], silentSince: null, remoteUnsaid: [], concerned: true })
    expect(one.forms).toMatchObject([{ form: 'checklist', state: 'good', receivedOn: '2026-06-02' },
      { form: 'mds', state: 'unknown' }, { form: 'sds', state: 'good' }])
  })

  it('owe for each system by itself', () => {
    const one = of({
      systems: two,
      disclosures: [
        { vendor: 'カルテ', system: 'ＰＡＣＳ', form: 'mds', askedOn: '2026-05-01', receivedOn: '2026-06-01' },
        { vendor: 'カルテ', system: '電子カルテ', form: 'mds', askedOn: '2026-05-10' },
        { vendor: 'カルテ', form: 'checklist', askedOn: '2026-04-10' },
      ],
    })
    expect(one.lacking).toEqual([
      { what: 'checklist', systems: ['電子カルテ', 'PACS'], askedOn: '2026-04-10' },
      { what: 'statement', systems: ['電子カルテ'], askedOn: '2026-05-10' },
    ])
    expect(one.silentSince).toBe('2026-04-10')
    expect(one.forms.find(({ form }) => form === 'mds')).toMatchObject({ state: 'missing', receivedOn: '2026-06-01' })
    expect(owed(one).forms).toEqual(['checklist', 'mds'])
  })

  it('are not silent about what nobody asked for', () => {
    const one = of({ systems: two })
    expect(one.lacking.map(({ askedOn }) => askedOn)).toEqual([null, null])
    expect(one.silentSince).toBeNull()
    expect(one).toMatchObject({ nightContact: 'unknown' })
  })

  it('have answered once an answer is there, also without a day', () => {
    const one = of({ systems: two, disclosures: [{ vendor: 'カルテ', form: 'checklist', askedOn: '2026-05-01' }],
      answers: [{ vendor: 'カルテ', form: 'checklist', item: '2-⑩', answer: 'no' },
        { vendor: 'カルテ', form: 'checklist', item: '2-⑪', answer: 'yes' }] })
    expect(one.lacking.map(({ what }) => what)).toEqual(['statement'])
    expect(one.forms[0]).toMatchObject({ state: 'good', noAnswers: 1 })
    expect(one.refused.map(({ is }) => is.item)).toEqual(['2-⑩'])
  })

  it('promised only what a contract of today says', () => {
    const clause = (house: House) => of(house).contract.map(({ state }) => state)
    expect(clause({ systems: two, contracts: [{ ...whole, from: '2024-04-01', to: '2025-03-31', title: '旧' }] }))
      .toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
    expect(clause({ systems: two, contracts: [{ ...whole, to: '2025-03-31', title: '旧', guidelineClause: false },
      whole] })).toEqual(['good', 'good', 'good', 'good'])
    expect(clause({ systems: two, contracts: [{ ...whole, disclaimerClause: true, incidentRoles: false }] }))
      .toEqual(['good', 'good', 'missing', 'missing'])
    expect(clause({ systems: two, contracts: [{ ...whole, to: null },
      { ...whole, title: '別', vulnerabilityNotice: false }] })[1]).toBe('missing')
  })

  it('say of each system whether it is kept from outside', () => {
    const remote = (house: House) => [of(house).remoteDeclared, ...of(house).remoteUnsaid]
    expect(remote({ systems: two, lines: [{ vendor: 'カルテ', system: 'PACS', method: 'SSL-VPN' }] }))
      .toEqual(['missing', '電子カルテ'])
    expect(remote({ systems: [two[0]!, { ...two[1], remoteMaintenance: false }],
      lines: [{ vendor: 'カルテ', system: '電子カルテ', none: true }] })).toEqual(['good'])
    // Said to be there, but nothing about how: still to be asked.
    expect(remote({ systems: [{ ...two[0], remoteMaintenance: true }] })).toEqual(['missing', '電子カルテ'])
  })

  it('of the air conditioner owe no papers', () => {
    const [air] = standings({ systems: two, contacts: [{ role: 'vendor', vendor: '空調設備', name: '窓口',
      nightsAndHolidays: true }] })
      .filter(({ name }) => name === '空調設備')
    expect(air).toMatchObject({ concerned: false, lacking: [] })
    expect(owed(air!)).toEqual({ forms: [], clauses: [], night: false, remote: false })
    expect(of({ contacts: [{ role: 'vendor', vendor: '空調設備', name: '窓口' }] }))
      .toMatchObject({ concerned: true, nightContact: 'missing' })
  })

  it('a line that lets in more than it should is risky, one that is not there is not', () => {
    const line = (is: Partial<Attributes['remoteLine']>) =>
      risky(of({ systems: two, lines: [{ vendor: 'カルテ', method: 'VPN', ...is }] }).lines[0]!)
    expect([line({ alwaysOn: true }), line({ sourceLimited: false }), line({ twoFactor: false })])
      .toEqual([true, true, true])
    expect([line({}), line({ alwaysOn: false, sourceLimited: true, twoFactor: true }),
      line({ none: true, alwaysOn: true })]).toEqual([false, false, false])
  })
})
