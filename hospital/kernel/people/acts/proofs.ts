// Acts about how a person proves who they are: password, code generator, recovery codes, passkeys; and their language.
import { z } from 'zod'
import { defineAct } from '../../act.ts'
import { auditText } from '../sentences.ts'
import { tablesOf } from '../tables.ts'
import { setRecovery } from './rows.ts'
import { id, sealedText } from './shapes.ts'

const own = { permission: 'installation.operate', scope: 'installation' } as const
const onePerson = z.object({ person: id })

export const passwordChanged = defineAct({
  ...own,
  name: 'people.password-changed',
  text: auditText('people.password-changed'),
  /** Every other session ends: whoever knew the old password is out. */
  schema: z.object({ person: id, password: sealedText, keep: id.nullable() }),
  personal: ['password'],
  async apply(write, { payload }) {
    const db = tablesOf(write)
    await db.updateTable('people').set({ password: payload.password, must_change: false })
      .where('id', '=', payload.person).execute()
    await db.deleteFrom('people_sessions').where('person', '=', payload.person).where('id', '!=', payload.keep ?? '')
      .execute()
  },
})

export const totpEnrolled = defineAct({
  ...own,
  name: 'people.totp-enrolled',
  text: auditText('people.totp-enrolled'),
  schema: z.object({ person: id, secret: sealedText, step: z.int().positive(), recovery: z.array(sealedText).max(20) }),
  personal: ['secret', 'recovery'],
  async apply(write, { payload }) {
    const db = tablesOf(write)
    await db.updateTable('people').set({ totp_secret: payload.secret, totp_step: payload.step })
      .where('id', '=', payload.person).execute()
    await setRecovery(db, payload.person, payload.recovery)
  },
})

export const totpRemoved = defineAct({
  ...own,
  name: 'people.totp-removed',
  text: auditText('people.totp-removed'),
  schema: onePerson,
  personal: [],
  async apply(write, { payload }) {
    const db = tablesOf(write)
    await db.updateTable('people').set({ totp_secret: null, totp_step: null }).where('id', '=', payload.person)
      .execute()
    await setRecovery(db, payload.person, [])
  },
})

export const recoveryCodesRenewed = defineAct({
  ...own,
  name: 'people.recovery-codes-renewed',
  text: auditText('people.recovery-codes-renewed'),
  schema: z.object({ person: id, recovery: z.array(sealedText).max(20) }),
  personal: ['recovery'],
  apply: (write, { payload }) => setRecovery(tablesOf(write), payload.person, payload.recovery),
})

export const passkeyAdded = defineAct({
  ...own,
  name: 'people.passkey-added',
  text: auditText('people.passkey-added'),
  schema: z.object({
    person: id, passkey: z.string().min(1).max(2000), label: sealedText, publicKey: z.string().min(1).max(8000),
    counter: z.int().nonnegative(), transports: z.array(z.string().max(40)).max(10),
  }),
  personal: ['label', 'publicKey'],
  async apply(write, { at, payload }) {
    await tablesOf(write).insertInto('people_passkeys').values({
      id: payload.passkey, person: payload.person, label: payload.label, public_key: payload.publicKey,
      counter: payload.counter,
      transports: payload.transports.join(','), added_at: at, last_used_at: null,
    }).execute()
  },
})

export const passkeyRemoved = defineAct({
  ...own,
  name: 'people.passkey-removed',
  text: auditText('people.passkey-removed'),
  schema: z.object({ person: id, passkey: z.string().min(1).max(2000) }),
  personal: [],
  async apply(write, { payload }) {
    await tablesOf(write).deleteFrom('people_passkeys')
      .where('id', '=', payload.passkey).where('person', '=', payload.person).execute()
  },
})

export const localeChosen = defineAct({
  ...own,
  name: 'people.locale-chosen',
  text: auditText('people.locale-chosen'),
  schema: z.object({ person: id, locale: z.enum(['ja', 'en']) }),
  personal: [],
  async apply(write, { payload }) {
    await tablesOf(write).updateTable('people').set({ locale: payload.locale }).where('id', '=', payload.person)
      .execute()
  },
})

export const proofActs = [
  passwordChanged, totpEnrolled, totpRemoved, recoveryCodesRenewed, passkeyAdded, passkeyRemoved, localeChosen,
] as const
