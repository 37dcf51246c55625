// Companies, systems, contacts, contracts, lines, answers, plans and stock-takes, as data.
export interface Vendor {
  readonly name: string
  /** The same company as people write it elsewhere. */
  readonly short: string
  readonly address: string
  readonly phone: string
  readonly email: string
}

export interface System {
  readonly name: string
  readonly category: string
  /** Null: the hospital keeps it itself. */
  readonly vendor: Vendor | null
  readonly importance: string
  readonly location: string
  readonly cloud: boolean
  /** Null: nobody asked. */
  remote: boolean | null
}

export interface Contact {
  /** The register's word, and what the list calls it. */
  readonly role:
    | 'director'
    | 'security-manager'
    | 'systems'
    | 'administration'
    | 'clinical'
    | 'public-relations'
    | 'vendor'
    | 'outside-body'
  readonly shown: string
  readonly body: 'ministry' | 'portal' | 'privacy-commission' | 'police' | 'jpcert' | 'insurer' | 'prefecture' | null
  readonly order: 'main' | 'deputy' | null
  readonly department: string | null
  readonly name: string
  readonly system: string | null
  readonly vendor: Vendor | null
  phone: string | null
  extension: string | null
  mobile: string | null
  email: string | null
  nights: boolean | null
  confirmedOn: string | null
  validUntil: string | null
  note: string | null
}

export interface Contract {
  readonly vendor: Vendor | null
  readonly system: string
  readonly title: string
  from: string
  /** Null: goes on by itself. */
  to: string | null
  disclaimer: boolean | null
  guideline: boolean | null
  vulnerability: boolean | null
  roles: boolean | null
}

export interface Disclosure {
  readonly vendor: Vendor | null
  readonly system: string
  readonly form: 'mds' | 'sds' | 'checklist'
  readonly askedOn: string
  receivedOn: string | null
}

export interface RemoteLine {
  readonly vendor: Vendor | null
  readonly system: string
  /** Null: there is no line. */
  readonly method: string | null
  sourceLimited: boolean | null
  alwaysOn: boolean | null
  twoFactor: boolean | null
  readonly declaredOn: string
}

export interface AnswerSheet {
  readonly form: 'mds' | 'checklist'
  readonly vendor: Vendor
  readonly system: string
  answeredOn: string
  readonly lines: {
    readonly item: string
    readonly question: string
    answer: 'yes' | 'no' | 'notApplicable' | null
    note: string
  }[]
}

export interface Document {
  readonly title: string
  readonly kind: string
  approvedOn: string
  reviewedOn: string
}

export interface StocktakeRow {
  readonly scope: string
  readonly startedOn: string
  finishedOn: string | null
  readonly reviewed: number
  unanswered: number
}
