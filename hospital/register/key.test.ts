import { describe, expect, it } from 'vitest'
import { employeeKey, keyOf, realmKey, splitLogin } from './key.ts'
import { kinds } from './vocabulary/index.ts'

describe('one identity for one thing', () => {
  it('folds realm and log-in', () => {
    expect(keyOf.account({ realm: 'KOKORO.local.', login: 'Ｙamada' })).toBe('kokoro.local/yamada')
    expect(keyOf.account({ login: 'nurse1' })).toBe('/nurse1')
    expect(keyOf.account({ realm: 'kokoro.local' })).toBeNull()
    expect(realmKey('\\\\PC01')).toBe('pc01')
    expect(realmKey('Active Directory')).toBe('ad')
  })

  it('takes the realm out of a log-in', () => {
    expect(splitLogin('KOKORO\\yamada')).toEqual({ realm: 'KOKORO', login: 'yamada' })
    expect(splitLogin('yamada@kokoro.local')).toEqual({ realm: 'kokoro.local', login: 'yamada' })
    expect(splitLogin(' ｙamada ')).toEqual({ login: 'yamada' })
    expect(splitLogin('a@b')).toEqual({ login: 'a@b' })
  })

  it('knows an employee number whatever a spreadsheet did to it', () => {
    expect(['00123', '１２３', '123', ' 123'].map(employeeKey)).toEqual(['123', '123', '123', '123'])
    expect(employeeKey('A-0012')).toBe('a-0012')
    expect(employeeKey('000')).toBe('0')
  })

  it('knows a company whatever its legal form is written as', () => {
    for (const name of ['株式会社メディカル', '㈱ﾒﾃﾞｨｶﾙ', '（株）メディカル', 'メディカル 株式会社']) {
      expect(keyOf.vendor({ name })).toBe(keyOf.vendor({ name: 'メディカル' }))
    }
    expect(keyOf.vendor({ name: '株式会社' })).not.toBe('')
  })

  it('names a person by number first, by name and department else', () => {
    expect(keyOf.person({ employeeId: '01', name: '山田' })).toBe('#1')
    expect(keyOf.person({ name: '山田　太郎', department: '外来' })).toBe('山田太郎/外来')
    expect(keyOf.person({ kana: 'ヤマダ' })).toBe('やまだ/')
    expect(keyOf.person({ department: '外来' })).toBeNull()
  })

  it('answers for every kind, and never throws on nothing', () => {
    for (const kind of kinds) expect([null, 'hospital', '/']).toContain(keyOf[kind]({}))
  })
})
