import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, emptyHash, encode, encodeQuery, sha256, signature, signed, stamp } from './sign.ts'
import type { Signable } from './sign.ts'

// The examples AWS publishes for signing in the header: same account, bucket, region and moment in all four.
const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const at = new Date('2013-05-24T00:00:00Z')
const host = 'examplebucket.s3.amazonaws.com'
const stands = (what: Signable) => signed(what, credentials, 'us-east-1', at)['authorization'] ?? ''
const get = { method: 'GET', query: [], bodyHash: emptyHash }

describe('signature version 4', () => {
  test('an object, with a range', () => {
    expect(stands({ ...get, path: '/test.txt', headers: { host, range: 'bytes=0-9' } })).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, '
      + 'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, '
      + 'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41')
  })
  test('an object stored, with a sign to be encoded in its key', () => {
    const headers = { host, date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' }
    const what = { method: 'PUT', path: '/test%24file.text', query: [], headers, bodyHash: sha256('Welcome to Amazon S3.') }
    expect(stands(what)).toContain('98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd')
  })
  test('a question about the bucket without a value', () => {
    expect(stands({ ...get, path: '/', query: [['lifecycle', '']], headers: { host } }))
      .toContain('fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543')
  })
  test('a list, its questions sorted', () => {
    expect(stands({ ...get, path: '/', query: [['prefix', 'J'], ['max-keys', '2']], headers: { host } }))
      .toContain('34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7')
  })
  test('a session has its token among what is signed', () => {
    const headers = signed({ ...get, path: '/', headers: { host } }, { ...credentials, sessionToken: 'token/+=' }, 'r', at)
    expect(headers['x-amz-security-token']).toBe('token/+=')
    expect(headers['authorization']).toContain('host;x-amz-content-sha256;x-amz-date;x-amz-security-token')
  })
  test('the secret is nowhere in what is sent', () => {
    expect(JSON.stringify(signed({ ...get, path: '/', headers: { host } }, credentials, 'r', at)))
      .not.toContain(credentials.secretAccessKey)
  })
})

describe('its parts', () => {
  test('any text is encoded to signs that need no more encoding, and back', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
      expect(encode(text)).toMatch(/^([A-Za-z0-9._~-]|%[0-9A-F]{2})*$/)
      expect(decodeURIComponent(encode(text))).toBe(text.toWellFormed())
    }))
  })
  test('a lone surrogate does not throw', () => {
    expect(encode('\ud800')).toBe('%EF%BF%BD')
  })
  test('the order of headers and questions does not matter; any change of anything does', () => {
    const pair = fc.tuple(fc.stringMatching(/^[a-z-]{1,8}$/), fc.stringMatching(/^[ -~]{0,12}$/))
    fc.assert(fc.property(fc.uniqueArray(pair, { selector: ([name]) => name, maxLength: 6 }), pairs => {
      const what = { ...get, path: '/k', query: pairs, headers: Object.fromEntries(pairs) }
      const turned = { ...what, query: [...pairs].reverse(), headers: Object.fromEntries([...pairs].reverse()) }
      const proof = (of: Signable) => signature(of, 'secret', 'r', stamp(at))
      expect(proof(turned)).toBe(proof(what))
      expect(proof({ ...what, path: '/l' })).not.toBe(proof(what))
      expect(proof({ ...what, query: [...pairs, ['zz', '1']] })).not.toBe(proof(what))
      expect(proof({ ...what, headers: { ...what.headers, zz: '1' } })).not.toBe(proof(what))
      expect(signature(what, 'Secret', 'r', stamp(at))).not.toBe(proof(what))
    }), { numRuns: 50 })
  })
  test('spaces in a value are one, questions are sorted by what is sent', () => {
    expect(canonical({ ...get, path: '/', headers: { A: '  b   c ' } }).text).toContain('\na:b c\n')
    expect(encodeQuery([['b', '2'], ['a', 'é'], ['a', '+'], ['B', '']])).toBe('B=&a=%2B&a=%C3%A9&b=2')
  })
})
