// Acts of the installation: who runs it, who came in from a directory, and its settings.
import { z } from 'zod'
import { defineAct } from '../../act.ts'
import { messages } from '../../text.ts'
import { loginKey } from '../login-key.ts'
import { auditText, sentences } from '../sentences.ts'
import { everywhere, tablesOf } from '../tables.ts'
import { forgetProofs, grant, revoke } from './rows.ts'
import { id, role, sealedText } from './shapes.ts'

const say = messages(sentences)

export const operatorAdded = defineAct({
  name: 'people.operator-added',
  permission: 'installation.operate',
  scope: 'installation',
  text: auditText('people.operator-added'),
  schema: z.object({
    person: id,
    /** Absent where the person already has an account. */
    account: z.boolean(),
    login: sealedText.optional(),
    name: sealedText.optional(),
    password: sealedText.optional(),
  }),
  personal: ['login', 'name', 'password'],
  async check(db, { payload }) {
    if (!payload.account) return []
    const taken = await tablesOf(db).selectFrom('people').select('id')
      .where('login_key', '=', loginKey(payload.login)).where('origin', '=', 'local').executeTakeFirst()
    return taken ? [say('people.loginTaken')] : []
  },
  async apply(write, { at, payload }) {
    const db = tablesOf(write)
    if (payload.account) {
      await db.insertInto('people').values({
        id: payload.person, origin: 'local', subject: null, login: payload.login ?? null,
        login_key: loginKey(payload.login),
        name: payload.name ?? null, locale: null, added_at: at, password: payload.password ?? null, must_change: true,
        totp_secret: null, totp_step: null,
      }).execute()
    }
    await db.insertInto('people_places')
      .values({ person: payload.person, place: everywhere, active: true, department: null, added_at: at })
      .onConflict((on) => on.columns(['person', 'place']).doUpdateSet({ active: true })).execute()
    await grant(db, payload.person, everywhere, 'operator')
  },
})

export const operatorRemoved = defineAct({
  name: 'people.operator-removed',
  permission: 'installation.operate',
  scope: 'installation',
  text: auditText('people.operator-removed'),
  schema: z.object({ person: id }),
  personal: [],
  async check(db, { payload }) {
    const others = await tablesOf(db).selectFrom('people_roles').select('person')
      .where('role', '=', 'operator').where('person', '!=', payload.person).executeTakeFirst()
    return others ? [] : [say('people.lastOperator')]
  },
  apply: (write, { payload }) => revoke(tablesOf(write), payload.person, everywhere, 'operator'),
})

/** On the machine itself, with the program stopped, when nobody who runs the installation can log in. */
export const loginReissued = defineAct({
  name: 'people.login-reissued',
  permission: 'installation.operate',
  scope: 'installation',
  text: auditText('people.login-reissued'),
  schema: z.object({ person: id, password: sealedText, secondStep: z.boolean() }),
  personal: ['password'],
  async check(db, { payload }) {
    const runs = await tablesOf(db).selectFrom('people_roles').select('person').where('place', '=', everywhere)
      .where('role', '=', 'operator').where('person', '=', payload.person).executeTakeFirst()
    return runs ? [] : [say('people.notOperator')]
  },
  async apply(write, { payload }) {
    const db = tablesOf(write)
    await db.updateTable('people').set({ password: payload.password, must_change: true })
      .where('id', '=', payload.person).execute()
    await db.deleteFrom('people_sessions').where('person', '=', payload.person).execute()
    if (payload.secondStep) await forgetProofs(db, payload.person)
  },
})

/** A person whom the hospital's own directory vouches for: made at the first log-in, roles as its groups say now. */
export const entered = defineAct({
  name: 'people.entered',
  permission: 'installation.operate',
  scope: 'installation',
  text: auditText('people.entered'),
  schema: z.object({
    person: id,
    origin: z.enum(['ldap', 'oidc']),
    subject: sealedText,
    login: sealedText,
    name: sealedText,
    grants: z.array(z.object({ place: z.string().max(100), role })).max(500),
  }),
  personal: ['subject', 'login', 'name'],
  async apply(write, { at, payload }) {
    const db = tablesOf(write)
    const { person, origin, subject, login, name } = payload
    await db.insertInto('people').values({
      id: person, origin, subject, login, login_key: loginKey(login), name, locale: null, added_at: at, password: null,
      must_change: false, totp_secret: null, totp_step: null,
    }).onConflict((on) => on.column('id').doUpdateSet({ login, login_key: loginKey(login), name })).execute()
    await db.deleteFrom('people_roles').where('person', '=', person).execute()
    for (const { place, role } of payload.grants) {
      await db.insertInto('people_places').values({ person, place, active: true, department: null, added_at: at })
        .onConflict((on) => on.columns(['person', 'place']).doNothing()).execute()
      await grant(db, person, place, role)
    }
  },
})

export const settingChanged = defineAct({
  name: 'people.setting-changed',
  permission: 'installation.operate',
  scope: 'installation',
  text: auditText('people.setting-changed'),
  schema: z.object({
    key: z.enum(['session', 'locale', 'tls', 'ldap', 'oidc']),
    value: z.json(),
    /** Sealed; `keepSecret` leaves the one that is there. */
    secret: sealedText.optional(),
    keepSecret: z.boolean(),
  }),
  personal: ['secret'],
  async apply(write, { payload }) {
    const { key, value } = payload
    const secret = payload.secret ?? null
    await tablesOf(write).insertInto('people_settings').values({ key, value: JSON.stringify(value), secret })
      .onConflict((on) =>
        on.column('key').doUpdateSet({ value: JSON.stringify(value), ...(payload.keepSecret ? {} : { secret }) }),
      ).execute()
  },
})

export const operatorActs = [operatorAdded, operatorRemoved, loginReissued, entered, settingChanged] as const
