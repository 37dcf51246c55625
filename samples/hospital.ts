// The invented hospital as data: what is true in it, before any file is written.
import type { AnswerKey } from './answers.ts'
import type { Backups } from './backups.ts'
import type { Person } from './person.ts'
import type { Relations } from './relations.ts'
import type { Shape } from './shape.ts'

export type Sort =
  | 'person'
  | 'agency'
  | 'former'
  | 'administration'
  | 'shared'
  | 'service'
  | 'vendor'
  | 'emergency'
  | 'test'
  | 'builtin'
  | 'machine'

export interface Account {
  readonly login: string
  /** Last part of the SID. */
  readonly rid: number
  readonly sort: Sort
  display: string
  kana: string | null
  employeeId: string | null
  department: string | null
  title: string | null
  description: string | null
  enabled: boolean
  createdOn: string
  /** As the domain replicates it, up to 14 days late. Null: never. */
  lastLogonOn: string | null
  /** Null: must be changed at the next log-on. */
  passwordSetOn: string | null
  passwordNeverExpires: boolean
  passwordNotRequired: boolean
  reversible: boolean
  expiresOn: string | null
  lockedOut: boolean
  /** Names of groups, Domain Users left out. */
  groups: string[]
  readonly unit: string | null
}

export interface Group {
  readonly name: string
  readonly sid: string
  readonly description: string
  /** Groups it is a member of. */
  readonly inside: readonly string[]
}

export interface Policy {
  readonly minLength: number
  readonly complexity: boolean
  readonly maxAgeDays: number | null
  readonly minAgeDays: number
  readonly history: number
  /** 0: never. */
  readonly lockoutThreshold: number
  readonly lockoutMinutes: number
  readonly reversible: boolean
}

/** A computer whose own accounts were listed. */
export interface Machine {
  readonly name: string
  readonly accounts: readonly Account[]
  readonly policy: Policy
}

/** One row of the hospital's own ledger of accounts. */
export interface LedgerRow {
  readonly login: string
  readonly use: string
  readonly department: string
  readonly purpose: string
  readonly owner: string
  readonly users: string
  readonly reviewOn: string | null
  readonly endsOn: string | null
  readonly vendor: string
}

export interface Profile {
  readonly name: string
  readonly kana: string
  readonly romaji: string
  readonly domain: string
  readonly director: string
}

export interface Hospital {
  readonly seed: number
  readonly beds: number
  readonly asOf: string
  readonly shape: Shape
  readonly profile: Profile
  readonly people: readonly Person[]
  readonly accounts: readonly Account[]
  readonly groups: readonly Group[]
  readonly policy: Policy
  readonly ledger: readonly LedgerRow[]
  readonly machine: Machine | null
  readonly relations: Relations
  readonly backups: Backups
  /** What was agreed for the day it happens has holes. */
  readonly gaps: boolean
  readonly answers: AnswerKey
}
