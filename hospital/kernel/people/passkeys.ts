// Passkeys (WebAuthn): only where the house has a name and TLS; browsers allow them nowhere else.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { isIP } from 'node:net'
import { z } from 'zod'
import type { Kernel } from '../kernel.ts'
import type { Receipt, Refusal } from '../outcome.ts'
import { messages, type Message } from '../text.ts'
import { passkeyAdded } from './acts/proofs.ts'
import { passkeyById, passkeysOf, whoIs, type PersonRow, type Who } from './queries.ts'
import { sentences } from './sentences.ts'
import type { Proof } from './sessions.ts'
import { vouched } from './vouched.ts'

const say = messages(sentences)

/** Loaded where it is used: most hospitals have no passkeys, and every start would pay for it. */
const webauthn = () => import('@simplewebauthn/server')

/** The house's own address as the browser sees it. */
export interface Here {
  readonly host: string
  readonly origin: string
  readonly secure: boolean
}

/** null: passkeys can be used; else why not. `localhost` counts as safe in every browser. */
export function whyNoPasskeys({ host, secure }: Here): Message | null {
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return say('people.passkeyName')
  return secure || host === 'localhost' ? null : say('people.passkeyTls')
}

// The outer shape only: the library checks every byte inside.
const b64 = z.string().max(20_000)
const base = {
  id: b64, rawId: b64, type: z.literal('public-key'), clientExtensionResults: z.record(z.string(), z.unknown())
}
const registration = z.object({
  ...base,
  response: z.looseObject({ clientDataJSON: b64, attestationObject: b64, transports: z.array(z.string()).optional() }),
})
const authentication = z.object({
  ...base,
  response: z.looseObject({ clientDataJSON: b64, authenticatorData: b64, signature: b64, userHandle: b64.optional() }),
})

export async function registrationOptions(kernel: Kernel, here: Here, person: PersonRow) {
  const own = await passkeysOf(kernel, person.id)
  return (await webauthn()).generateRegistrationOptions({
    rpName: 'Kokoroe',
    rpID: here.host,
    userName: person.login ?? person.id,
    userDisplayName: person.name ?? '',
    userID: new TextEncoder().encode(person.id),
    attestationType: 'none',
    excludeCredentials: own.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

export async function register(
  kernel: Kernel, here: Here, person: string, challenge: string, label: string, credential: unknown,
): Promise<(Receipt & { readonly id: string }) | Refusal> {
  const parsed = registration.safeParse(credential)
  const verified = parsed.success
    ? await (await webauthn()).verifyRegistrationResponse({
        // Checked above as far as types go.
        response: parsed.data as unknown as RegistrationResponseJSON,
        expectedChallenge: challenge, expectedOrigin: here.origin, expectedRPID: here.host,
        requireUserVerification: true,
      }).catch(() => null)
    : null
  if (!verified?.verified || !verified.registrationInfo) {
    return { ok: false, code: 'invalid', reasons: [say('people.passkeyFailed')] }
  }
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
  const receipt = await kernel.commit(vouched(person), passkeyAdded, {
    person, passkey: id, label, publicKey: Buffer.from(publicKey).toString('base64url'), counter,
    transports: transports.map(String).slice(0, 10),
  })
  return receipt.ok ? { ...receipt, id } : receipt
}

export async function authenticationOptions(here: Here) {
  return (await webauthn()).generateAuthenticationOptions({ rpID: here.host, userVerification: 'required' })
}

/** The person whose passkey signed this challenge. */
export async function authenticate(
  kernel: Kernel, here: Here, challenge: string, credential: unknown,
): Promise<{ readonly who: Who; readonly proof: Proof } | null> {
  const parsed = authentication.safeParse(credential)
  if (!parsed.success) return null
  const key = await passkeyById(kernel, parsed.data.id)
  if (!key || key.public_key === null) return null
  const verified = await (await webauthn()).verifyAuthenticationResponse({
    // Checked above as far as types go.
    response: parsed.data as unknown as AuthenticationResponseJSON,
    expectedChallenge: challenge, expectedOrigin: here.origin, expectedRPID: here.host, requireUserVerification: true,
    credential: {
      id: key.id, publicKey: Uint8Array.from(Buffer.from(key.public_key, 'base64url')), counter: key.counter
    },
  }).catch(() => null)
  if (!verified?.verified) return null
  const who = await whoIs(kernel, key.person)
  if (!who || who.grants.length === 0) return null
  return { who, proof: { way: 'passkey', passkey: { id: key.id, counter: verified.authenticationInfo.newCounter } } }
}
