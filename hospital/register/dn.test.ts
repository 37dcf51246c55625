import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { dnKey, domainOf, parseDn } from './dn.ts'

it('takes a DN apart', () => {
  const dn = parseDn('CN=山田\\, 太郎,OU=外来 , DC=KOKORO,DC=local')
  expect(dn?.map((part) => `${part.type}:${part.value}`)).toEqual(['cn:山田, 太郎', 'ou:外来', 'dc:KOKORO', 'dc:local'])
  expect(dn && domainOf(dn)).toBe('kokoro.local')
})
it('reads escaped bytes', () => {
  expect(parseDn('CN=\\E5\\B1\\B1\\+a')?.[0]?.value).toBe('山+a')
})
it('says what is no DN', () => {
  for (const text of ['', 'Domain Admins', 'a,b', '=x', 'CN=a,,b']) expect(parseDn(text)).toBeNull()
})
it('compares without case and spaces', () => {
  expect(dnKey('CN=A, DC = B')).toBe(dnKey('cn=a,dc=b'))
})
it('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => (parseDn(text), dnKey(text), true)))
})
