// Logging in and out. The directory's people use the same form as local accounts.
import { z } from 'zod'
import { redirect, routes } from '../route.ts'
import { done } from '../shapes.ts'

const password = z.string().min(1).max(256)
/** What @simplewebauthn/browser takes and gives; the server's library checks it in full. */
const webauthn = z.record(z.string(), z.unknown())

const entered = z.discriminatedUnion('next', [
  z.object({ next: z.literal('done'), mustChangePassword: z.boolean() }),
  z.object({ next: z.literal('secondStep'), ways: z.array(z.enum(['totp', 'recovery'])) }),
])

export const sessionRoutes = routes({
  'session.logIn': {
    method: 'POST',
    path: '/api/v1/session',
    permission: 'public',
    act: ['people.logged-in', 'people.locked-out', 'people.entered'],
    body: z.object({ login: z.string().trim().min(1).max(200), password }),
    response: entered,
  },
  'session.secondStep': {
    method: 'POST',
    path: '/api/v1/session/second-step',
    permission: 'public',
    act: ['people.logged-in', 'people.locked-out'],
    body: z.object({ way: z.enum(['totp', 'recovery']), code: z.string().trim().min(1).max(40) }),
    response: entered,
  },
  'session.passkeyOptions': {
    method: 'POST',
    path: '/api/v1/session/passkey/options',
    permission: 'public',
    response: webauthn,
  },
  'session.passkey': {
    method: 'POST',
    path: '/api/v1/session/passkey',
    permission: 'public',
    act: ['people.logged-in', 'people.locked-out'],
    body: webauthn,
    response: entered,
  },
  'session.oidcStart': { method: 'GET', path: '/api/v1/session/oidc', permission: 'public', response: redirect },
  'session.oidcCallback': {
    method: 'GET',
    path: '/api/v1/session/oidc/callback',
    permission: 'public',
    act: ['people.logged-in', 'people.entered'],
    query: z.object({
      code: z.string().max(4000).optional(),
      state: z.string().max(4000).optional(),
      error: z.string().max(400).optional(),
      iss: z.string().max(400).optional(),
    }),
    response: redirect,
  },
  'session.logOut': {
    method: 'DELETE',
    path: '/api/v1/session',
    permission: 'signedIn',
    act: ['people.logged-out'],
    response: done,
  },
})
