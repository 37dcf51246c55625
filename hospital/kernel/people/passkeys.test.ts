// Passkeys with an authenticator in software: registered, used, and refused wherever anything differs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authenticator } from './authenticator.fixture.ts'
import { authenticate, authenticationOptions, register, registrationOptions } from './passkeys.ts'
import { passkeysOf, personById } from './queries.ts'
import { Sessions } from './sessions.ts'
import { peopleHouse, type PeopleHouse } from './testing.fixture.ts'

const here = { host: 'kokoroe.h.local', origin: 'https://kokoroe.h.local', secure: true }
let house: PeopleHouse
const key = authenticator()

beforeAll(async () => {
  house = await peopleHouse()
  await house.add('yamada')
})
afterAll(() => house.close())

describe('passkeys', () => {
  test('a key is registered for the challenge that was given, and for no other', async () => {
    const person = await personById(house.kernel, 'yamada')
    if (!person) throw new Error('nobody')
    const { challenge, rp } = await registrationOptions(house.kernel, here, person)
    expect(rp.id).toBe('kokoroe.h.local')
    const answer = key.register(challenge, here.origin, here.host)
    expect(await register(house.kernel, here, 'yamada', 'another', 'x', answer)).toMatchObject({ ok: false })
    expect(
      await register(house.kernel, { ...here, origin: 'https://evil.example' }, 'yamada', challenge, 'x', answer)
    ).toMatchObject({ ok: false })
    expect(await register(house.kernel, here, 'yamada', challenge, '院内PC', answer)).toMatchObject({ ok: true })
    expect((await passkeysOf(house.kernel, 'yamada')).map((one) => one.label)).toEqual(['院内PC'])
    expect(
      await register(house.kernel, here, 'yamada', challenge, 'x', { not: 'a credential' })
    ).toMatchObject({ ok: false })
  })

  test('it logs in, with the counter remembered', async () => {
    const { challenge } = await authenticationOptions(here)
    const found = await authenticate(house.kernel, here, challenge, key.logIn(challenge, here.origin, here.host))
    expect(found?.who.person.id).toBe('yamada')
    const started = await new Sessions(house.kernel, house.now).start(
      'yamada', { address: '', browser: '' }, found?.proof ?? { way: 'passkey' }
    )
    expect(started.ok).toBe(true)
    expect((await passkeysOf(house.kernel, 'yamada'))[0]).toMatchObject({ counter: 1, last_used_at: house.now() })
  })

  test.each([
    ['another challenge', (challenge: string) => key.logIn(`${challenge}x`, here.origin, here.host)],
    ['another site', (challenge: string) => key.logIn(challenge, 'https://evil.example', here.host)],
    ['another name', (challenge: string) => key.logIn(challenge, here.origin, 'evil.example')],
    [
      'nobody verified at the device',
      (challenge: string) => key.logIn(challenge, here.origin, here.host, { verified: false })
    ],
    [
      'a counter that ran back (a copied key)',
      (challenge: string) => key.logIn(challenge, here.origin, here.host, { counter: 1 })
    ],
    ['a key that is not registered', (challenge: string) => authenticator().logIn(challenge, here.origin, here.host)],
    ['nothing at all', () => ({})],
  ])('%s is refused', async (_, make) => {
    const { challenge } = await authenticationOptions(here)
    expect(await authenticate(house.kernel, here, challenge, make(challenge))).toBeNull()
  })
})
