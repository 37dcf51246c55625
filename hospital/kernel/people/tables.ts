// What is remembered about people who use the house. Accounts belong to the installation; what they may do, to a place.
import type { Kysely } from 'kysely'
import type { Write } from '../act.ts'
import type { Read } from '../readable.ts'
import type { Role } from '../permission.ts'
import type { TableSpec } from '../room.ts'

/** A hospital's id, or '' for the installation as a whole. */
export type Place = string
export const everywhere: Place = ''

export type Origin = 'local' | 'ldap' | 'oidc'

export type PeopleTables = {
  people: {
    id: string
    origin: Origin
    /** The directory's own unchanging id. */
    subject: string | null
    /** Personal values are null once erased. */
    login: string | null
    /** Folded, so that two spellings of one name are one account. */
    login_key: string | null
    name: string | null
    locale: string | null
    added_at: number
    /** argon2id in PHC form; null for the directory's people. */
    password: string | null
    must_change: boolean
    totp_secret: string | null
    /** Newest time step that was used: an older one is a replay. */
    totp_step: number | null
  }
  people_places: { person: string; place: Place; active: boolean; department: string | null; added_at: number }
  people_roles: { person: string; place: Place; role: Role }
  people_recovery: { person: string; hash: string }
  people_passkeys: {
    id: string
    person: string
    label: string | null
    public_key: string | null
    counter: number
    transports: string
    added_at: number
    last_used_at: number | null
  }
  people_sessions: {
    id: string
    person: string
    /** SHA-256 of the token in the cookie. */
    token: string | null
    way: string
    address: string | null
    browser: string | null
    started_at: number
    ends_at: number
  }
  people_settings: { key: string; value: unknown; secret: string | null }
}

export const peopleTables: readonly TableSpec[] = [
  {
    name: 'people', scope: 'installation', primaryKey: ['id'],
    columns: {
      id: 'text', origin: 'text', subject: 'text?', login: 'text?', login_key: 'text?', name: 'text?', locale: 'text?',
      added_at: 'integer', password: 'text?', must_change: 'boolean', totp_secret: 'text?', totp_step: 'integer?',
    },
    indexes: [['login_key'], ['subject']],
  },
  {
    name: 'people_places', scope: 'installation', primaryKey: ['person', 'place'],
    columns: { person: 'text', place: 'text', active: 'boolean', department: 'text?', added_at: 'integer' },
    indexes: [['place']],
  },
  {
    name: 'people_roles', scope: 'installation', primaryKey: ['person', 'place', 'role'],
    columns: { person: 'text', place: 'text', role: 'text' },
    indexes: [['place']],
  },
  {
    name: 'people_recovery', scope: 'installation', primaryKey: ['person', 'hash'],
    columns: { person: 'text', hash: 'text' }
  },
  {
    name: 'people_passkeys', scope: 'installation', primaryKey: ['id'],
    columns: {
      id: 'text', person: 'text', label: 'text?', public_key: 'text?', counter: 'integer', transports: 'text',
      added_at: 'integer', last_used_at: 'integer?',
    },
    indexes: [['person']],
  },
  {
    name: 'people_sessions', scope: 'installation', primaryKey: ['id'],
    columns: {
      id: 'text', person: 'text', token: 'text?', way: 'text', address: 'text?', browser: 'text?',
      started_at: 'integer',
      ends_at: 'integer',
    },
    indexes: [['token'], ['person']],
  },
  {
    name: 'people_settings', scope: 'installation', primaryKey: ['key'],
    columns: { key: 'text', value: 'json', secret: 'text?' },
  },
]

export const tablesOf = (db: Read | Write): Kysely<PeopleTables> => db.withTables<PeopleTables>()
