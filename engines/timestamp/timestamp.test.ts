// Against a real authority made with openssl, with RSA and with elliptic curves, and against everything that can be bent in its answers.
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { timestampQuery, verifyTimestamp } from './index.ts'

const root = mkdtempSync(join(tmpdir(), 'tsa-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function openssl(...argv: readonly string[]) {
  const done = spawnSync('openssl', argv, { cwd: root })
  expect(done.status, String(done.stderr)).toBe(0)
  return done
}

const config = (key: string, digest = 'sha256') => `
[tsa]
default_tsa = one
[one]
dir = ${root}
serial = ${root}/serial
crypto_device = builtin
signer_cert = ${root}/${key}.pem
signer_key = ${root}/${key}.key
signer_digest = ${digest}
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = ${digest}
certs = ${root}/${key}.pem
`

const hash = createHash('sha256').update('12 abcd\n').digest()
const nonce = Buffer.from('00ff10', 'hex')

function answerOf(key: string, query = timestampQuery(hash, nonce), digest = 'sha256'): Buffer {
  writeFileSync(join(root, 'q.tsq'), query)
  writeFileSync(join(root, 'tsa.cnf'), config(key, digest))
  openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'q.tsq', '-out', 'a.tsr')
  return readFileSync(join(root, 'a.tsr'))
}

beforeAll(() => {
  writeFileSync(join(root, 'serial'), '01\n')
  const make = (name: string, purpose: string, ...key: readonly string[]) => {
    openssl('req', '-x509', '-nodes', '-days', '30', '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.pem`, ...key,
      '-addext', `extendedKeyUsage=critical,${purpose}`, '-addext', 'keyUsage=critical,digitalSignature', '-addext', 'basicConstraints=CA:FALSE')
  }
  make('rsa', 'timeStamping', '-newkey', 'rsa:2048')
  make('ec', 'timeStamping', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256')
})

describe('a query', () => {
  it('is read by openssl as it was meant', () => {
    writeFileSync(join(root, 'q.tsq'), timestampQuery(hash, nonce))
    const text = String(openssl('ts', '-query', '-in', 'q.tsq', '-text').stdout)
    expect(text).toContain('Hash Algorithm: sha256')
    expect(text).toContain('Nonce: 0xFF10')
    expect(text).toContain('Certificate required: yes')
    expect(() => timestampQuery(hash.subarray(1), nonce)).toThrow(TypeError)
  })
})

describe('an answer', () => {
  it.each([['rsa', 'sha256'], ['rsa', 'sha512'], ['ec', 'sha256'], ['ec', 'sha384']])('by %s with %s is verified', (key, digest) => {
    const stamp = verifyTimestamp(answerOf(key, undefined, digest), { hash, nonce })
    expect(stamp).toMatchObject({ ok: true, authority: `CN=${key}`, selfSigned: true })
    expect(Math.abs(Date.now() - (stamp.ok ? stamp.at : 0))).toBeLessThan(60_000)
    expect(stamp.ok && stamp.certificate).toBe(readFileSync(join(root, `${key}.pem`), 'utf8'))
  })

  it('to another hash, another question, or without a nonce is none of ours', () => {
    const answer = answerOf('rsa')
    expect(verifyTimestamp(answer, { hash: randomBytes(32), nonce })).toEqual({ ok: false, why: 'imprint' })
    expect(verifyTimestamp(answer, { hash, nonce: Buffer.from([1]) })).toEqual({ ok: false, why: 'nonce' })
    writeFileSync(join(root, 'head.txt'), '12 abcd\n')
    openssl('ts', '-query', '-data', 'head.txt', '-sha256', '-no_nonce', '-cert', '-out', 'n.tsq')
    expect(verifyTimestamp(answerOf('rsa', readFileSync(join(root, 'n.tsq'))), { hash, nonce })).toEqual({ ok: false, why: 'nonce' })
  })

  it('without its certificate cannot be told, and a refusal is one', () => {
    writeFileSync(join(root, 'head.txt'), '12 abcd\n')
    const bare = timestampQuery(hash, nonce)
    bare[bare.length - 1] = 0
    // DER leaves out what is the default: openssl takes it as asked for no certificate.
    expect(verifyTimestamp(answerOf('rsa', bare), { hash, nonce })).toEqual({ ok: false, why: 'unknown' })
    openssl('ts', '-query', '-data', 'head.txt', '-sha1', '-cert', '-out', 's.tsq')
    expect(verifyTimestamp(answerOf('rsa', readFileSync(join(root, 's.tsq'))), { hash, nonce })).toEqual({ ok: false, why: 'refused' })
  })

  it('is still whole for openssl, which also looks at the chain', () => {
    writeFileSync(join(root, 'x.tsr'), answerOf('ec'))
    writeFileSync(join(root, 'head.txt'), '12 abcd\n')
    expect(String(openssl('ts', '-verify', '-data', 'head.txt', '-in', 'x.tsr', '-CAfile', 'ec.pem').stdout)).toContain('OK')
  })

  it('with the certificate of somebody else in the place of its own does not hold', () => {
    const own = Buffer.from(readFileSync(join(root, 'ec.pem'), 'utf8').replace(/-----.*-----|\s/g, ''), 'base64')
    const answer = answerOf('ec')
    const at = answer.indexOf(own)
    expect(at).toBeGreaterThan(0)
    const bent = Buffer.from(answer)
    // One bit in the key of the certificate: the same issuer, the same number.
    bent[at + own.length - 120] = (bent[at + own.length - 120] ?? 0) ^ 1
    expect(verifyTimestamp(bent, { hash, nonce })).toMatchObject({ ok: false })
  })

  it.each(['rsa', 'ec'])('with any bit flipped is never taken for whole: %s', (key) => {
    const answer = answerOf(key)
    const whole = verifyTimestamp(answer, { hash, nonce })
    fc.assert(fc.property(fc.nat(answer.length - 1), fc.nat(7), (at, bit) => {
      const bent = Buffer.from(answer)
      bent[at] = (bent[at] ?? 0) ^ (1 << bit)
      const found = verifyTimestamp(bent, { hash, nonce })
      // Words beside the status, and what stands twice, say nothing that is relied on: then everything that is told is unchanged.
      if (found.ok) expect(found).toEqual(whole)
    }), { numRuns: 1500 })
  })

  it('of any bytes ends, and never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(verifyTimestamp(bytes, { hash, nonce }).ok).toBe(false)
    }), { numRuns: 2000 })
    const answer = answerOf('rsa')
    for (let length = 0; length < answer.length; length += 13) expect(verifyTimestamp(answer.subarray(0, length), { hash, nonce }).ok).toBe(false)
  })
})
