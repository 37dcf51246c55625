// Acts of coming and going. The session table is what they leave behind.
import { z } from 'zod'
import { defineAct } from '../../act.ts'
import { messages } from '../../text.ts'
import { auditText, sentences } from '../sentences.ts'
import { tablesOf } from '../tables.ts'
import { id, sealedText } from './shapes.ts'

const say = messages(sentences)

export const loggedIn = defineAct({
  name: 'people.logged-in',
  permission: 'installation.operate',
  scope: 'installation',
  text: auditText('people.logged-in'),
  schema: z.object({
    person: id,
    session: id,
    /** SHA-256 of the cookie's token. */
    token: sealedText,
    way: z.enum(
      [
        'setup', 'password', 'password+totp', 'password+recovery', 'passkey', 'ldap', 'ldap+totp', 'ldap+recovery',
        'oidc'
      ]
    ),
    address: sealedText,
    browser: sealedText,
    /** Epoch milliseconds: the session ends then, however busy. */
    endsAt: z.int().positive(),
    totpStep: z.int().positive().optional(),
    /** SHA-256 of the recovery code that was used up. */
    recovery: sealedText.optional(),
    passkey: z.object({ id: z.string().max(2000), counter: z.int().nonnegative() }).optional(),
  }),
  personal: ['token', 'address', 'browser', 'recovery'],
  /** INVARIANT: one code, one log-in, also when two requests race. */
  async check(db, { payload }) {
    const { person, totpStep, recovery } = payload
    if (totpStep !== undefined) {
      const row = await tablesOf(db).selectFrom('people').select('totp_step').where('id', '=', person)
        .executeTakeFirst()
      if ((row?.totp_step ?? 0) >= totpStep) return [say('people.codeUsed')]
    }
    if (recovery !== undefined) {
      const row = await tablesOf(db).selectFrom('people_recovery').select('hash')
        .where('person', '=', person).where('hash', '=', recovery).executeTakeFirst()
      if (!row) return [say('people.codeUsed')]
    }
    return []
  },
  async apply(write, { at, payload }) {
    const db = tablesOf(write)
    const { person, totpStep, passkey } = payload
    await db.deleteFrom('people_sessions').where('ends_at', '<', at).execute()
    await db.insertInto('people_sessions').values({
      id: payload.session, person, token: payload.token, way: payload.way, address: payload.address,
      browser: payload.browser,
      started_at: at, ends_at: payload.endsAt,
    }).execute()
    if (totpStep !== undefined) await db.updateTable('people').set({ totp_step: totpStep }).where('id', '=', person)
      .execute()
    if (payload.way.endsWith('+recovery')) {
      await db.deleteFrom('people_recovery').where('person', '=', person).where('hash', '=', payload.recovery ?? '')
        .execute()
    }
    if (passkey) {
      await db.updateTable('people_passkeys').set({ counter: passkey.counter, last_used_at: at })
        .where('id', '=', passkey.id).where('person', '=', person).execute()
    }
  },
})

/** Only when a lock closes: a record of every wrong try would let a stranger fill the ledger. */
export const lockedOut = defineAct({
  name: 'people.locked-out',
  permission: 'installation.operate',
  scope: 'installation',
  text: auditText('people.locked-out'),
  schema: z.object({ person: id, failures: z.int().positive(), address: sealedText }),
  personal: ['address'],
  // Nothing to remember: the ledger itself is the record.
  apply: () => Promise.resolve(),
})

export const loggedOut = defineAct({
  name: 'people.logged-out',
  permission: 'installation.operate',
  scope: 'installation',
  text: auditText('people.logged-out'),
  schema: z.object({ person: id, session: id }),
  personal: [],
  async apply(write, { payload }) {
    await tablesOf(write).deleteFrom('people_sessions')
      .where('id', '=', payload.session).where('person', '=', payload.person).execute()
  },
})

export const sessionRevoked = defineAct({
  name: 'people.session-revoked',
  permission: 'installation.operate',
  scope: 'installation',
  text: auditText('people.session-revoked'),
  schema: z.object({ person: id, count: z.int().positive(), sessions: z.array(id).max(10_000) }),
  personal: [],
  async apply(write, { payload }) {
    const db = tablesOf(write)
    for (const session of payload.sessions) {
      await db.deleteFrom('people_sessions').where('id', '=', session).where('person', '=', payload.person).execute()
    }
  },
})

export const sessionActs = [loggedIn, lockedOut, loggedOut, sessionRevoked] as const
