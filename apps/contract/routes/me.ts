// The signed-in person's own page: hospitals and roles, sessions, password, second step, passkeys.
import { z } from 'zod'
import { routes } from '../route.ts'
import { done, id, line, locale, moment, role } from '../shapes.ts'

const password = z.string().min(1).max(256)
const webauthn = z.record(z.string(), z.unknown())

export const meRoutes = routes({
  'me.get': {
    method: 'GET',
    path: '/api/v1/me',
    permission: 'signedIn',
    response: z.object({
      person: id,
      name: z.string(),
      login: z.string(),
      origin: z.enum(['local', 'ldap', 'oidc']),
      /** null: never chosen, so each machine keeps its own. */
      locale: locale.nullable(),
      mustChangePassword: z.boolean(),
      totp: z.boolean(),
      recoveryCodesLeft: z.int(),
      passkeys: z.int(),
      /** Held for the installation as a whole. */
      installation: z.object({ roles: z.array(role), permissions: z.array(z.string()) }),
      facilities: z.array(
        z.object({ id, name: z.string(), sample: z.boolean(), roles: z.array(role), permissions: z.array(z.string()) })
      ),
      session: z.object({ id, expiresAt: moment }),
    }),
  },
  'me.setLocale': {
    method: 'PUT', path: '/api/v1/me/locale', permission: 'signedIn', act: ['people.locale-chosen'],
    body: z.object({ locale }), response: done,
  },
  'me.changePassword': {
    method: 'POST', path: '/api/v1/me/password', permission: 'signedIn', act: ['people.password-changed'],
    body: z.object({ current: password, next: password }), response: done,
  },
  'me.sessions': {
    method: 'GET', path: '/api/v1/me/sessions', permission: 'signedIn',
    response: z.object({
      rows: z.array(z.object({
        id, current: z.boolean(), startedAt: moment, lastSeenAt: moment, expiresAt: moment, address: z.string(),
        browser: z.string(),
        way: z.string(),
      })),
    }),
  },
  'me.revokeSession': {
    method: 'DELETE', path: '/api/v1/me/sessions/:session', permission: 'signedIn', act: ['people.session-revoked'],
    response: done,
  },
  'me.revokeOtherSessions': {
    method: 'DELETE', path: '/api/v1/me/sessions', permission: 'signedIn', act: ['people.session-revoked'],
    response: z.object({ revoked: z.int() }),
  },
  'me.totpBegin': {
    method: 'POST', path: '/api/v1/me/totp', permission: 'signedIn', body: z.object({ password }),
    /** `secret` in groups for typing, `uri` for the QR picture. Nothing is kept until it is confirmed. */
    response: z.object({ secret: z.string(), uri: z.string() }),
  },
  'me.totpConfirm': {
    method: 'POST', path: '/api/v1/me/totp/confirm', permission: 'signedIn', act: ['people.totp-enrolled'],
    body: z.object({ code: z.string().trim().min(6).max(10) }),
    response: z.object({ recoveryCodes: z.array(z.string()) }),
  },
  'me.totpRemove': {
    method: 'POST', path: '/api/v1/me/totp/remove', permission: 'signedIn', act: ['people.totp-removed'],
    body: z.object({ password }), response: done,
  },
  'me.recoveryCodes': {
    method: 'POST', path: '/api/v1/me/recovery-codes', permission: 'signedIn', act: ['people.recovery-codes-renewed'],
    body: z.object({ password }), response: z.object({ recoveryCodes: z.array(z.string()) }),
  },
  'me.passkeys': {
    method: 'GET', path: '/api/v1/me/passkeys', permission: 'signedIn',
    response: z.object(
      { rows: z.array(z.object({ id, label: z.string(), addedAt: moment, lastUsedAt: moment.nullable() })) }
    ),
  },
  'me.passkeyOptions': {
    method: 'POST', path: '/api/v1/me/passkeys/options', permission: 'signedIn', body: z.object({ password }),
    response: webauthn,
  },
  'me.passkeyAdd': {
    method: 'POST', path: '/api/v1/me/passkeys', permission: 'signedIn', act: ['people.passkey-added'],
    body: z.object({ label: line, credential: webauthn }), response: z.object({ id }),
  },
  'me.passkeyRemove': {
    method: 'DELETE', path: '/api/v1/me/passkeys/:passkey', permission: 'signedIn', act: ['people.passkey-removed'],
    response: done,
  },
})
