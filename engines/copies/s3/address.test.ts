import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathOf, placeOf } from './address.ts'

test('the bucket in the path, or in the name of the host', () => {
  expect(placeOf('https://s3.example.jp', 'copies', 'path')).toEqual(
    { secure: true, host: 's3.example.jp', port: 443, hostHeader: 's3.example.jp', root: '/copies' })
  expect(placeOf('http://10.0.0.5:9000/base/', 'copies', 'path')).toEqual(
    { secure: false, host: '10.0.0.5', port: 9000, hostHeader: '10.0.0.5:9000', root: '/base/copies' })
  expect(placeOf('https://s3.example.jp', 'copies', 'virtual')).toEqual(
    { secure: true, host: 'copies.s3.example.jp', port: 443, hostHeader: 'copies.s3.example.jp', root: '' })
  expect(placeOf('http://[::1]:9000', 'copies', 'path')).toMatchObject({ host: '::1', hostHeader: '[::1]:9000' })
})

test.each([
  ['ftp://example.jp', 'copies'], ['not an address', 'copies'], ['https://user:word@example.jp', 'copies'],
  ['https://example.jp/?a=b', 'copies'], ['https://example.jp/#x', 'copies'], ['https://example.jp', 'a/../b'],
  ['https://example.jp', '-x'], ['https://example.jp', ''], ['https://example.jp', 'Großes'],
])('neither an address nor a bucket: %s %s', (endpoint, bucket) => {
  expect(placeOf(endpoint, bucket, 'path')).toBe(null)
})

test('a key stays what it is: nothing is normalised, slashes stand', () => {
  const place = placeOf('https://s3.example.jp', 'copies', 'path')
  if (place === null) throw new Error('no place')
  expect(pathOf(place, null)).toBe('/copies')
  expect(pathOf(place, '../a//b c/㈱.dcm')).toBe('/copies/../a//b%20c/%E3%88%B1.dcm')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), key => {
    expect(decodeURIComponent(pathOf(place, key))).toBe(`/copies/${key}`)
    expect(pathOf(place, key)).toMatch(/^[\x21-\x7e]+$/)
  }))
})
