// Whom to call, who keeps what running, what was promised and answered: as it should be, before anything is planted.
import { before } from './days.ts'
import type { Dice } from './dice.ts'
import type {
  AnswerSheet,
  Contact,
  Contract,
  Disclosure,
  Document,
  RemoteLine,
  StocktakeRow,
  System,
  Vendor,
} from './relation-types.ts'
import { formalName } from './names.ts'
import type { People } from './people.ts'
import { bodies, companies, documents, insideRoles, questions, statements, systems } from './relations.words.ts'

interface Ground {
  readonly dice: Dice
  readonly asOf: string
  readonly people: People
  readonly director: string
}

export class Relations {
  readonly inside: Contact[]
  readonly outside: Contact[]
  readonly vendorContacts: Contact[]
  readonly vendors: Vendor[]
  readonly systems: System[]
  readonly contracts: Contract[]
  readonly disclosures: Disclosure[]
  readonly lines: RemoteLine[]
  readonly sheets: AnswerSheet[]
  readonly documents: Document[]
  /** The day the list of documents was saved. */
  documentsOn: string
  readonly stocktakes: StocktakeRow[]
  readonly #dice: Dice
  readonly #asOf: string
  #phone = 100

  constructor({ dice, asOf, people, director }: Ground) {
    this.#dice = dice.of('relations')
    this.#asOf = asOf
    this.vendors = companies.map(([name, short, address, mail]): Vendor => ({
      name,
      short,
      address,
      phone: this.phone(),
      email: `support@${mail}`,
    }))
    this.systems = systems.map(([name, category, vendor, importance, location, cloud]): System => ({
      name,
      category,
      vendor: vendor === null ? null : (this.vendors[vendor] ?? null),
      importance,
      location,
      cloud,
      remote: vendor !== null && !cloud && vendor < 3,
    }))
    this.inside = insideRoles.flatMap(([role, shown, department]) =>
      (['main', 'deputy'] as const).map((order): Contact => ({
        role,
        shown,
        department,
        order,
        name: role === 'director' && order === 'main' ? director : formalName(people.freshName()),
        phone: null,
        extension: String(this.#dice.int(1000, 8999)),
        mobile: this.mobile(),
        email: null,
        nights: null,
        system: null,
        vendor: null,
        body: null,
        confirmedOn: this.#lately(150),
        validUntil: null,
        note: null,
      })),
    )
    this.outside = bodies.map(([body, shown, name]): Contact => ({
      role: 'outside-body',
      shown,
      department: null,
      order: null,
      name,
      phone: this.phone(),
      extension: null,
      mobile: null,
      email: null,
      nights: null,
      system: null,
      vendor: null,
      body,
      confirmedOn: this.#lately(300),
      validUntil: this.#dice.chance(0.5) ? before(asOf, -this.#dice.int(30, 400)) : null,
      note: null,
    }))
    const kept = this.systems.filter((system) => system.vendor !== null)
    this.vendorContacts = kept.map((system): Contact => ({
      role: 'vendor',
      shown: '事業者',
      department: null,
      order: null,
      name: people.freshName().family,
      phone: this.phone(),
      extension: null,
      mobile: null,
      email: null,
      nights: true,
      system: system.name,
      vendor: system.vendor,
      body: null,
      confirmedOn: this.#lately(150),
      validUntil: null,
      note: null,
    }))
    this.contracts = kept.map((system): Contract => ({
      vendor: system.vendor,
      system: system.name,
      title: `${system.name}保守契約`,
      from: before(asOf, this.#dice.int(100, 300)),
      to: this.#dice.chance(0.3) ? null : before(asOf, -this.#dice.int(40, 300)),
      disclaimer: false,
      guideline: true,
      vulnerability: true,
      roles: true,
    }))
    this.disclosures = kept.flatMap((system) =>
      (['statement', 'checklist'] as const).map((form): Disclosure => {
        const asked = this.#dice.int(90, 150)
        return {
          vendor: system.vendor,
          system: system.name,
          form: form === 'statement' ? (system.cloud ? 'sds' : 'mds') : form,
          askedOn: before(asOf, asked),
          receivedOn: before(asOf, this.#dice.int(20, asked - 10)),
        }
      }),
    )
    this.lines = kept.map((system): RemoteLine => ({
      vendor: system.vendor,
      system: system.name,
      method: system.remote ? this.#dice.pick(['SSL-VPN', 'IPsec-VPN', '閉域網']) : null,
      sourceLimited: true,
      alwaysOn: false,
      twoFactor: true,
      declaredOn: this.#lately(150),
    }))
    this.sheets = this.#answered()
    this.documents = documents.map(([title, kind]): Document => ({
      title,
      kind,
      approvedOn: before(asOf, this.#dice.int(400, 1800)),
      reviewedOn: this.#lately(300),
    }))
    this.documentsOn = before(asOf, 70)
    this.stocktakes = this.#counted(people)
  }

  phone(): string {
    return `0${this.#dice.int(30, 89)}-000-${String(this.#phone++).padStart(4, '0')}`
  }

  mobile(): string {
    return `090-0000-${String(this.#phone++).padStart(4, '0')}`
  }

  #lately(most: number): string {
    return before(this.#asOf, this.#dice.int(3, most))
  }

  #answered(): AnswerSheet[] {
    const yes = (list: readonly (readonly [string, string])[]) =>
      list.map(([item, question]) => ({ item, question, answer: 'yes' as const, note: '' }))
    const sheet = (form: AnswerSheet['form'], at: number): AnswerSheet[] => {
      const system = this.systems[at]
      if (!system?.vendor) return []
      return [
        {
          form,
          vendor: system.vendor,
          system: system.name,
          answeredOn: before(this.#asOf, this.#dice.int(25, 80)),
          lines: yes(form === 'checklist' ? questions : statements),
        },
      ]
    }
    return [...sheet('checklist', 0), ...sheet('checklist', 2), ...sheet('checklist', 4), ...sheet('mds', 2)]
  }

  /** Each department, last year and this. */
  #counted({ departments, all }: People): StocktakeRow[] {
    return departments.flatMap(({ name }) =>
      [530, 160].map((days): StocktakeRow => {
        const started = days + this.#dice.int(10, 30)
        const reviewed = all.filter(({ department }) => department === name).length
        return {
          scope: name,
          startedOn: before(this.#asOf, started),
          finishedOn: before(this.#asOf, days),
          reviewed,
          unanswered: 0,
        }
      }),
    )
  }
}
