// What a browser may know before log-in, and the first set-up.
import { z } from 'zod'
import { routes } from '../route.ts'
import { done, id, line, locale } from '../shapes.ts'

const password = z.string().min(1).max(256)

export const stateRoutes = routes({
  'state.get': {
    method: 'GET',
    path: '/api/v1/state',
    permission: 'public',
    response: z.object({
      version: z.string(),
      setupNeeded: z.boolean(),
      signedIn: z.boolean(),
      locale,
      tls: z.boolean(),
      /** Passkeys need a name and TLS; where they cannot be, the page says why. */
      passkeys: z.object({ available: z.boolean(), why: z.string().nullable() }),
      ldap: z.boolean(),
      oidc: z.object({ label: z.string() }).nullable(),
    }),
  },
  'setup.check': {
    method: 'POST',
    path: '/api/v1/setup/check',
    permission: 'public',
    body: z.object({ code: z.string().min(1).max(100) }),
    response: done,
  },
  'setup.finish': {
    method: 'POST',
    path: '/api/v1/setup',
    permission: 'public',
    act: ['facility.added', 'people.added', 'people.operator-added', 'people.logged-in'],
    body: z.object({
      code: z.string().min(1).max(100),
      mode: z.enum(['sample', 'own']),
      hospital: z.object(
        { name: line, kana: line.optional(), romaji: line.optional(), beds: z.int().min(0).max(10_000).optional() }
      ),
      administrator: z.object({ name: line, login: line, password }),
      locale: locale.default('ja'),
    }),
    /** Signed in at once; `job` fills the 見本病院. */
    response: z.object({ facility: id, job: id.nullable() }),
  },
})
