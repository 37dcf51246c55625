// What this hospital's own people, machines and partners are called: what a case must not carry out.
import { membersOf } from '#hospital/kernel/people/queries.ts'
import { finderOf, type Finder } from '#hospital/response/cases/redact.ts'
import type { Common } from '../../context.ts'

const said = (values: readonly (string | undefined)[]): readonly string[] => values.filter((one) => one !== undefined)

export async function caseFinder({ house }: Pick<Common, 'house'>, facility: string): Promise<Finder> {
  const [view, members] = await Promise.all([house.registers.view(facility), membersOf(house.kernel, facility)])
  const of = {
    people: view.all('person').map(({ is }) => is), accounts: view.all('account').map(({ is }) => is), contacts: view.all('contact').map(({ is }) => is),
    devices: view.all('device').map(({ is }) => is), vendors: view.all('vendor').map(({ is }) => is), hospitals: view.all('hospital').map(({ is }) => is),
  }
  return finderOf({
    name: said([
      ...of.people.flatMap(({ name, kana }) => [name, kana]), ...of.accounts.flatMap(({ displayName, kana }) => [displayName, kana]),
      ...of.contacts.map(({ name }) => name), ...of.hospitals.map(({ director }) => director), ...members.map(({ person }) => person.name ?? undefined),
    ]),
    account: said([...of.accounts.map(({ login }) => login), ...members.map(({ person }) => person.login ?? undefined)]),
    host: said([...of.devices.map(({ hostname }) => hostname), ...of.accounts.map(({ realm }) => realm)]),
    address: of.devices.flatMap(({ addresses }) => addresses ?? []),
    phone: [...of.contacts, ...of.vendors].flatMap(({ phones }) => phones ?? []),
    mail: [...of.contacts, ...of.vendors].flatMap(({ emails }) => emails ?? []),
    device: said(of.devices.flatMap(({ number, serial }) => [number, serial])),
    vendor: said([...of.vendors.map(({ name }) => name), ...of.contacts.map(({ vendor }) => vendor)]),
    hospital: said([
      ...of.hospitals.flatMap(({ name, kana, alsoCalled }) => [name, kana, ...(alsoCalled ?? [])]), house.kernel.facilities().find(({ id }) => id === facility)?.name,
    ]),
  })
}
