// Acts of one hospital about its people: who is here, with which roles.
import { z } from 'zod'
import { defineAct } from '../../act.ts'
import { messages } from '../../text.ts'
import { loginKey } from '../login-key.ts'
import { auditText, sentences } from '../sentences.ts'
import { tablesOf } from '../tables.ts'
import { id, localRole, sealedText } from './shapes.ts'
import { forgetProofs, grant, revoke } from './rows.ts'

const say = messages(sentences)

export const added = defineAct({
  name: 'people.added',
  permission: 'people.manage',
  scope: 'facility',
  text: auditText('people.added'),
  schema: z.object({
    person: id,
    login: sealedText,
    name: sealedText,
    department: sealedText.optional(),
    roles: z.array(localRole).min(1),
    /** PHC string, never the password. */
    password: sealedText,
    mustChange: z.boolean(),
  }),
  personal: ['login', 'name', 'department', 'password'],
  async check(db, { payload }) {
    const taken = await tablesOf(db).selectFrom('people').select('id')
      .where('login_key', '=', loginKey(payload.login)).where('origin', '=', 'local').executeTakeFirst()
    return taken ? [say('people.loginTaken')] : []
  },
  async apply(write, { at, facility, payload }) {
    const db = tablesOf(write)
    const place = facility ?? ''
    await db.insertInto('people').values({
      id: payload.person, origin: 'local', subject: null, login: payload.login, login_key: loginKey(payload.login),
      name: payload.name, locale: null, added_at: at, password: payload.password, must_change: payload.mustChange,
      totp_secret: null, totp_step: null,
    }).execute()
    await db.insertInto('people_places')
      .values(
        { person: payload.person, place, active: true, department: payload.department ?? null, added_at: at }
      ).execute()
    for (const role of payload.roles) await grant(db, payload.person, place, role)
  },
})

const roleSchema = z.object({ person: id, role: localRole })

export const roleGranted = defineAct({
  name: 'people.role-granted',
  permission: 'people.manage',
  scope: 'facility',
  text: auditText('people.role-granted'),
  schema: roleSchema,
  personal: [],
  async apply(write, { at, facility, payload }) {
    const db = tablesOf(write)
    const place = facility ?? ''
    await db.insertInto('people_places')
      .values({ person: payload.person, place, active: true, department: null, added_at: at })
      .onConflict((on) => on.columns(['person', 'place']).doNothing()).execute()
    await grant(db, payload.person, place, payload.role)
  },
})

export const roleRevoked = defineAct({
  name: 'people.role-revoked',
  permission: 'people.manage',
  scope: 'facility',
  text: auditText('people.role-revoked'),
  schema: roleSchema,
  personal: [],
  apply: (write, { facility, payload }) => revoke(tablesOf(write), payload.person, facility ?? '', payload.role),
})

const onePerson = z.object({ person: id })

export const deactivated = defineAct({
  name: 'people.deactivated',
  permission: 'people.manage',
  scope: 'facility',
  text: auditText('people.deactivated'),
  schema: onePerson,
  personal: [],
  async apply(write, { facility, payload }) {
    await tablesOf(write).updateTable('people_places').set({ active: false })
      .where('person', '=', payload.person).where('place', '=', facility ?? '').execute()
  },
})

export const reactivated = defineAct({
  name: 'people.reactivated',
  permission: 'people.manage',
  scope: 'facility',
  text: auditText('people.reactivated'),
  schema: onePerson,
  personal: [],
  async apply(write, { facility, payload }) {
    await tablesOf(write).updateTable('people_places').set({ active: true })
      .where('person', '=', payload.person).where('place', '=', facility ?? '').execute()
  },
})

export const passwordReset = defineAct({
  name: 'people.password-reset',
  permission: 'people.manage',
  scope: 'facility',
  text: auditText('people.password-reset'),
  schema: z.object({ person: id, password: sealedText, secondStep: z.boolean() }),
  personal: ['password'],
  async apply(write, { payload }) {
    const db = tablesOf(write)
    await db.updateTable('people').set({ password: payload.password, must_change: true })
      .where('id', '=', payload.person).execute()
    await db.deleteFrom('people_sessions').where('person', '=', payload.person).execute()
    if (payload.secondStep) await forgetProofs(db, payload.person)
  },
})

export const memberActs = [added, roleGranted, roleRevoked, deactivated, reactivated, passwordReset] as const
