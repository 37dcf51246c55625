// Passwords, codes and tokens: known vectors, what is forgiven in typing, and what is never accepted.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase32, toBase32 } from './base32.ts'
import { loginKey } from './login-key.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { hashOfTyped, newOneTimePassword, newRecoveryCodes, newToken, sameSecret, sha256 } from './tokens.ts'
import { codeAt, matchCode, newSecret, stepAt, totpUri } from './totp.ts'

const cheap = { memory: 64, passes: 1 }
// SOURCE: RFC 6238 appendix B, SHA-1
const rfcSecret = toBase32(Buffer.from('12345678901234567890'))

describe('passwords', () => {
  test('the right one passes, any other and nobody at all do not', async () => {
    const stored = await hashPassword('春はあけぼの やうやう白く', cheap)
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$/)
    expect(await verifyPassword(stored, '春はあけぼの やうやう白く')).toBe(true)
    expect(await verifyPassword(stored, '春はあけぼの')).toBe(false)
    expect(await verifyPassword(null, '', cheap)).toBe(false)
    expect(await verifyPassword('not a phc string', '', cheap)).toBe(false)
  })

  test('full width and half width keys give the same password', async () => {
    expect(await verifyPassword(await hashPassword('ＡＢＣ１２３', cheap), 'ABC123')).toBe(true)
  })

  test('the same password is never stored the same way twice', async () => {
    expect(await hashPassword('a', cheap)).not.toBe(await hashPassword('a', cheap))
  })

  test('a flood is turned away, and everything that was let in is answered', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => verifyPassword(null, 'x', cheap)))
    expect(answers.filter((one) => one === 'busy').length).toBe(18)
    expect(await verifyPassword(null, 'x', cheap)).toBe(false)
  })
})

describe('code generator', () => {
  test.each([[59, '94287082'], [1111111109, '07081804'], [1234567890, '89005924'], [20000000000, '65353130']])(
    'at %i s as RFC 6238 says', (seconds, code) => expect(codeAt(rfcSecret, stepAt(seconds * 1000), 8)).toBe(code),
  )

  test('the neighbours are allowed, a replay and anything older are not', () => {
    const now = 1_800_000_000_000
    const code = codeAt(rfcSecret, stepAt(now))
    expect(matchCode(rfcSecret, code, now, null)).toBe(stepAt(now))
    expect(matchCode(rfcSecret, code, now + 30_000, null)).toBe(stepAt(now))
    expect(matchCode(rfcSecret, code, now + 60_000, null)).toBeNull()
    expect(matchCode(rfcSecret, code, now, stepAt(now))).toBeNull()
    expect(matchCode(rfcSecret, codeAt(rfcSecret, stepAt(now) - 1), now, stepAt(now))).toBeNull()
  })

  test('full-width digits and a space between are forgiven; other lengths are not', () => {
    const now = 1_800_000_000_000
    const code = codeAt(rfcSecret, stepAt(now))
    const wide = [...code].map((one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0)).join('')
    expect(matchCode(rfcSecret, `${wide.slice(0, 3)} ${wide.slice(3)}`, now, null)).not.toBeNull()
    expect(matchCode(rfcSecret, code.slice(1), now, null)).toBeNull()
    expect(matchCode(rfcSecret, '', now, null)).toBeNull()
  })

  test('the address for the picture names house and person', () => {
    expect(totpUri(newSecret(), '心得', '山田')).toMatch(
      /^otpauth:\/\/totp\/%E5%BF%83%E5%BE%97:%E5%B1%B1%E7%94%B0\?secret=[A-Z2-7]{32}&/
    )
  })
})

describe('base 32', () => {
  test('any bytes come back', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(fromBase32(toBase32(bytes))).toEqual(bytes)
    }))
  })
  test('RFC 4648 vectors; a foreign letter is refused', () => {
    expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
    expect(fromBase32('0189')).toBeNull()
  })
})

describe('tokens', () => {
  test('recovery codes are ten, all different, and forgiving in typing', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    const [code = ''] = codes
    expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/)
    expect(hashOfTyped(code.toLowerCase().replaceAll('-', ' '))).toBe(sha256(code))
    expect(hashOfTyped(code.slice(1))).not.toBe(sha256(code))
  })

  test('tokens are 256 bits; comparing takes any lengths', () => {
    expect(Buffer.from(newToken(), 'base64url').length).toBe(32)
    expect(newOneTimePassword()).not.toBe(newOneTimePassword())
    expect(sameSecret('a', 'a')).toBe(true)
    expect(sameSecret('a', 'ab')).toBe(false)
  })

  test('two spellings of one log-in name are one', () => {
    expect(loginKey(' Ｙamada ')).toBe('yamada')
    expect(loginKey(null)).toBeNull()
  })
})
