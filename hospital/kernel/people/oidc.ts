// Log-in by the hospital's own OpenID Connect provider: discovery, PKCE, state, nonce; groups become roles.
import * as openid from 'openid-client'
import type { DirectoryPerson } from './ldap.ts'
import type { OidcSettings } from './settings.ts'

export interface Leaving {
  readonly url: string
  /** Kept on this side until the person comes back. */
  readonly memory: { readonly state: string; readonly nonce: string; readonly verifier: string }
}

export type OidcAnswer = ({ readonly ok: true } & DirectoryPerson) | {
  readonly ok: false; readonly why: 'refused' | 'unreachable'
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

async function configuration(settings: OidcSettings, secret: string | null): Promise<openid.Configuration> {
  const issuer = new URL(settings.issuer)
  // Plain HTTP only towards this very machine: anybody on the wire could otherwise become anybody.
  const plain = issuer.protocol === 'http:' && loopback.has(issuer.hostname)
  return openid.discovery(
    issuer, settings.clientId, secret ?? undefined, secret === null ? openid.None() : openid.ClientSecretPost(secret),
    { timeout: 10, ...(plain ? { execute: [openid.allowInsecureRequests] } : {}) },
  )
}

export async function leave(settings: OidcSettings, secret: string | null): Promise<Leaving | null> {
  try {
    const config = await configuration(settings, secret)
    const memory = {
      state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier()
    }
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: settings.redirectUri,
      scope: 'openid profile',
      response_type: 'code',
      code_challenge: await openid.calculatePKCECodeChallenge(memory.verifier),
      code_challenge_method: 'S256',
      state: memory.state,
      nonce: memory.nonce,
    })
    return { url: url.href, memory }
  } catch {
    return null
  }
}

export async function comeBack(
  settings: OidcSettings, secret: string | null, query: URLSearchParams, memory: Leaving['memory'],
): Promise<OidcAnswer> {
  let config: openid.Configuration
  try {
    config = await configuration(settings, secret)
  } catch {
    return { ok: false, why: 'unreachable' }
  }
  try {
    const here = new URL(settings.redirectUri)
    here.search = query.toString()
    const tokens = await openid.authorizationCodeGrant(config, here, {
      expectedState: memory.state, expectedNonce: memory.nonce, pkceCodeVerifier: memory.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) return { ok: false, why: 'refused' }
    return {
      ok: true,
      subject: `${claims.iss} ${claims.sub}`,
      login: text(claims['preferred_username']) ?? claims.sub,
      name: text(claims['name']) ?? text(claims['preferred_username']) ?? claims.sub,
      groups: list(claims[settings.groupClaim]),
    }
  } catch {
    return { ok: false, why: 'refused' }
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value.slice(0, 200) : null)

function list(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').slice(0, 2000) : []
}
