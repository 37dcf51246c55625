// Settings of log-in: how long sessions live, which directory vouches, which names the house answers to.
import { z } from 'zod'
import type { Kernel } from '../kernel.ts'
import type { Readable } from '../readable.ts'
import { roles } from '../permission.ts'
import { settingChanged } from './acts/operators.ts'
import { tablesOf } from './tables.ts'
import { vouched } from './vouched.ts'

const groupRoles = z.array(z.object({ group: z.string(), facility: z.string().nullable(), role: z.enum(roles) }))

const settingShapes = {
  session: z.object({ idleMinutes: z.int().min(1), absoluteHours: z.int().min(1) }),
  locale: z.enum(['ja', 'en']),
  /** Paths of the hospital's own certificate and key, and the names people type. */
  tls: z.object({ certFile: z.string().nullable(), keyFile: z.string().nullable(), names: z.array(z.string()) }),
  ldap: z.object({
    url: z.string(), servername: z.string().nullable(), baseDn: z.string(), bindAs: z.string(),
    ca: z.string().nullable(), groupRoles,
  }).nullable(),
  oidc: z.object({
    issuer: z.string(), clientId: z.string(), label: z.string(), groupClaim: z.string(), redirectUri: z.string(),
    groupRoles,
  }).nullable(),
} as const

export type SettingKey = keyof typeof settingShapes
export type Settings = { readonly [K in SettingKey]: z.infer<(typeof settingShapes)[K]> }
export type LdapSettings = NonNullable<Settings['ldap']>
export type OidcSettings = NonNullable<Settings['oidc']>
export type GroupRoles = z.infer<typeof groupRoles>

const usualSettings: Settings = {
  session: { idleMinutes: 30, absoluteHours: 12 },
  locale: 'ja',
  tls: { certFile: null, keyFile: null, names: [] },
  ldap: null,
  oidc: null,
}

async function rowOf(kernel: Readable, key: SettingKey) {
  return kernel.read(null, (db) =>
    tablesOf(db).selectFrom('people_settings').selectAll().where('key', '=', key).executeTakeFirst())
}

export async function setting<K extends SettingKey>(kernel: Readable, key: K): Promise<Settings[K]> {
  const row = await rowOf(kernel, key)
  const parsed = settingShapes[key].safeParse(row?.value)
  // The shape belongs to the key.
  return row && parsed.success ? (parsed.data as Settings[K]) : usualSettings[key]
}

export async function secretOf(kernel: Readable, key: SettingKey): Promise<string | null> {
  return (await rowOf(kernel, key))?.secret ?? null
}

/** `secret` absent keeps the one that is there; null removes it. */
export function changeSetting<K extends SettingKey>(
  kernel: Kernel, person: string, key: K, value: Settings[K], secret?: string | null,
) {
  return kernel.commit(vouched(person), settingChanged, {
    key,
    value: z.json().parse(value),
    keepSecret: secret === undefined,
    ...(secret ? { secret } : {}),
  })
}
