import { describe, expect, it } from 'vitest'
import { buildView } from '../build.ts'
import { batch, fact } from '../testing/batch.ts'
import type { Attributes } from '../vocabulary/index.ts'

type Account = Partial<Attributes['account']>
type Person = Partial<Attributes['person']>
interface Found { readonly by: string; readonly certain: boolean; readonly people: number }

function match(accounts: readonly Account[], people: readonly Person[]): Found | undefined {
  const view = buildView(
    [
      batch({ source: 'a', facts: accounts.map((one) => fact('account', { realm: 'kokoro.local', ...one })) }),
      batch({ source: 'p', facts: people.map((one) => fact('person', one)) }),
    ],
    '2026-11-20',
  )
  const [account] = view.all('account')
  const found = account && view.ownerOf(account)
  for (const person of found?.people ?? []) expect(view.accountsOf(person)).toContain(account)
  return found && { by: found.by, certain: found.certain, people: found.people.length }
}

const taro: Person = { employeeId: '012345', name: '山田 太郎', kana: 'ヤマダ タロウ' }
const sure = (by: string) => ({ by, certain: true, people: 1 })
const unsure = (by: string, people = 1) => ({ by, certain: false, people })

describe('whose account it is', () => {
  it.each<[string, Account, Found | undefined]>([
    ['number as attribute', { login: 'x', employeeId: '12345' }, sure('employeeId')],
    ['number in the log-in', { login: 'n12345' }, sure('employeeId')],
    ['number in the log-in, name agrees', { login: 'abc012345', displayName: '山田　太郎' }, sure('employeeId')],
    ['number in the log-in, another name', { login: 'n12345', displayName: '佐藤 花子' }, unsure('employeeId')],
    ['exact name', { login: 'x', displayName: '山田太郎' }, sure('name')],
    ['name with a note in brackets', { login: 'x', displayName: '山田 太郎（外来）' }, sure('name')],
    ['given name first', { login: 'x', displayName: '太郎 山田' }, sure('name')],
    ['reading as attribute', { login: 'x', kana: 'ﾔﾏﾀﾞ ﾀﾛｳ' }, sure('kana')],
    ['reading as shown name', { login: 'x', displayName: 'やまだ　たろう' }, sure('kana')],
    ['reading agrees, kanji does not', { login: 'x', kana: 'ヤマダ タロウ', displayName: '山田 太朗' }, unsure('kana')],
    ['Latin log-in', { login: 'yamada.taro' }, unsure('romaji')],
    ['Latin log-in, another way', { login: 't-yamada2' }, unsure('romaji')],
    ['Latin shown name', { login: 'x', displayName: 'Taroh YAMADA' }, unsure('romaji')],
    ['name that lost a letter', { login: 'x', displayName: '〓田 太郎' }, unsure('damaged')],
    ['a lost letter that is none of this name', { login: 'x', displayName: '?田 太郎' }, undefined],
    ['surname alone', { login: 'yamada' }, undefined],
    ['nothing fits', { login: 'gairai1', displayName: '外来' }, undefined],
    ['declared as shared', { login: 'n12345', displayName: '山田太郎', use: 'shared' }, undefined],
  ])('%s', (_what, account, expected) => {
    expect(match([account], [taro])).toEqual(expected)
  })

  it('is not certain between people of the same name', () => {
    expect(match([{ login: 'x', displayName: '山田太郎' }], [taro, { ...taro, employeeId: '9' }])).toEqual(unsure('name', 2))
  })

  it('is not certain between accounts of the same name in one realm', () => {
    const accounts = [{ login: 'x', displayName: '山田太郎' }, { login: 'y', displayName: '山田 太郎' }]
    expect(match(accounts, [taro])).toEqual(unsure('name'))
    expect(match([accounts[0] ?? {}, { ...accounts[1], realm: 'pacs' }], [taro])).toEqual(sure('name'))
  })

  it('does not take a room number for an employee', () => {
    expect(match([{ login: 'pc301', displayName: '3階ナースステーション' }], [{ employeeId: '301', name: '東 健' }])).toBeUndefined()
    expect(match([{ login: 'pc301' }], [{ employeeId: '301', name: '東 健' }])).toEqual(unsure('employeeId'))
  })

  it('knows variant kanji', () => {
    expect(match([{ login: 'x', displayName: '渡邊 﨑子' }], [{ name: '渡辺 崎子' }])).toEqual(sure('name'))
  })
})
