// Nobody becomes more than they are by changing somebody else.
import { describe, expect, test } from 'vitest'
import { granted, roles } from '../permission.ts'
import { grantsFor } from './enter.ts'
import { bindNameOf, escapeDn } from './ldap.ts'
import { whyNoPasskeys } from './passkeys.ts'
import { mayHandle, type Grant } from './rank.ts'

const at = (place: string, role: Grant['role']): Grant => ({ place, role })

describe('who may change whom', () => {
  test('a manager changes everybody at home and nobody next door', () => {
    for (const role of ['manager', 'practitioner', 'staff', 'auditor'] as const) {
      expect(mayHandle([at('a', 'manager')], [at('a', role)])).toBe(true)
      expect(mayHandle([at('a', 'manager')], [at('b', role)])).toBe(false)
      expect(mayHandle([at('a', 'manager')], [at('a', role), at('b', 'staff')])).toBe(false)
    }
  })
  test('a practitioner cannot touch a manager; nobody but an operator touches an operator', () => {
    expect(mayHandle([at('a', 'practitioner')], [at('a', 'manager')])).toBe(false)
    expect(mayHandle([at('a', 'manager')], [at('', 'operator')])).toBe(false)
    expect(mayHandle([at('', 'operator')], [at('', 'operator'), at('b', 'manager')])).toBe(true)
  })
  test('an operator role that was slipped into one hospital reaches no further', () => {
    expect(mayHandle([at('a', 'operator')], [at('b', 'staff')])).toBe(false)
  })
  test('INVARIANT: whoever may handle a role holds people.manage', () => {
    for (const mine of roles) {
      for (const theirs of roles) {
        if (mayHandle([at('a', mine)], [at('a', theirs)])) expect(granted[mine]).toContain('people.manage')
      }
    }
  })
})

describe('directory groups', () => {
  const map = [
    { group: '情報システム室', facility: 'a', role: 'practitioner' as const },
    { group: 'CN=Kokoroe Operators,OU=IT,DC=h,DC=local', facility: null, role: 'operator' as const },
  ]
  test('are matched by common name or by full name, whatever the case', () => {
    expect(grantsFor(['CN=情報システム室,OU=部署,DC=h,DC=local'], map)).toEqual([at('a', 'practitioner')])
    expect(grantsFor(['cn=kokoroe operators,ou=it,dc=h,dc=local'], map)).toEqual([at('', 'operator')])
    expect(grantsFor(['CN=Kokoroe Operators,OU=Elsewhere,DC=h,DC=local'], map)).toEqual([])
  })
})

describe('names for the directory', () => {
  test('a typed name never becomes structure', () => {
    expect(escapeDn(' a,b+c"d\\e<f>g;h=i#')).toBe('\\ a\\,b\\+c\\"d\\\\e\\<f\\>g\\;h\\=i#')
    expect(bindNameOf('CN={login},DC=h', 'x,DC=evil')).toBe('CN=x\\,DC\\=evil,DC=h')
    expect(bindNameOf('{login}@h.local', '$&')).toBe('$&@h.local')
  })
})

describe('passkeys', () => {
  test('need a name and TLS, and say which is missing', () => {
    expect(whyNoPasskeys({ host: 'kokoroe.h.local', origin: '', secure: true })).toBeNull()
    expect(whyNoPasskeys({ host: 'localhost', origin: '', secure: false })).toBeNull()
    expect(whyNoPasskeys({ host: '192.168.0.3', origin: '', secure: true })?.code).toBe('people.passkeyName')
    expect(whyNoPasskeys({ host: '[::1]', origin: '', secure: true })?.code).toBe('people.passkeyName')
    expect(whyNoPasskeys({ host: 'kokoroe.h.local', origin: '', secure: false })?.code).toBe('people.passkeyTls')
  })
})
