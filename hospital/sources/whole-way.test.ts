// From dropped files to what checks see: one small hospital, each file as it really arrives.
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildView } from '#hospital/register/build.ts'
import { wellKnownOf } from '#hospital/register/groups/well-known.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { sources } from './index.ts'
import { readDropped } from './read-dropped.ts'
import { bytesInput } from './shared/input.ts'
import { csv, encode } from './testing/encode.ts'
import { today } from './testing/read.ts'
import { workbook } from './testing/workbook.ts'
import { adminsJa, usersJa } from './windows-net/fixtures.ts'

const sid = 'S-1-5-21-1-2-3'
const dn = (name: string) => `CN=${name},OU=病院,DC=kokoro,DC=local`
const user = (login: string, name: string, enabled: string, id = '') => [login, name, enabled, dn(name), `${sid}-${1100 + login.length}`, id, '513']
const users = csv([
  ['SamAccountName', 'DisplayName', 'Enabled', 'DistinguishedName', 'SID', 'EmployeeID', 'PrimaryGroupID'],
  user('takasaki', '髙﨑 花子', 'True'), user('n00124', '佐藤 健', 'True', '124'), user('nurse', '外来看護', 'True'),
])
const groups = csv([
  ['SamAccountName', 'DistinguishedName', 'SID', 'GroupScope', 'Members'],
  ['院内管理者', dn('院内管理者'), `${sid}-512`, 'Global', dn('情報係')], ['情報係', dn('情報係'), `${sid}-1300`, 'Global', dn('佐藤 健')],
  ['Domain Users', dn('Domain Users'), `${sid}-513`, 'Global', ''],
])

describe('a small hospital', () => {
  let view: RegisterView
  beforeAll(async () => {
    const zip = zipSync({
      'users.csv': encode(users, 'cp932'),
      'groups.csv': encode(groups, 'utf-16le-bom'),
      '職員名簿_2026-03.csv': encode(csv([['職員番号', '氏名', 'フリガナ', '所属'], ['00123', '高崎花子', 'タカサキ ハナコ', '外来'], ['00124', '佐藤健', 'サトウ ケン', '医事課']]), 'utf-8-bom'),
      '退職者.xlsx': await workbook([['退職者一覧'], ['氏名', '退職日'], ['髙﨑　花子', '令和8年3月31日']]),
      '共有アカウント一覧.csv': encode(csv([['ログインID', '用途', '責任者', '種別'], ['NURSE', '外来の受付', '外来師長', '共有']]), 'cp932'),
      'PC-GAIRAI1.txt': encode(`${usersJa}${adminsJa.replace('Domain Admins', 'Domain Users')}`, 'cp932'),
    })
    const dropped = await Array.fromAsync(readDropped(bytesInput('all.zip', zip, today, '2026-03-20T00:00:00Z'), sources))
    const batches = dropped.flatMap((one) => (one.type === 'read' ? [one.batch] : []))
    expect(dropped.map((one) => (one.type === 'read' ? one.source.id : `${one.type} ${one.path}`)).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'account-ledger', 'ad-groups-csv', 'ad-users-csv', 'leavers', 'staff', 'windows-net',
    ])
    view = buildView(batches, today)
  })
  const account = (key: string) => view.get('account', key) ?? expect.fail(`no ${key}`)

  it('knows whose account it is, through variant kanji and a list without numbers', () => {
    const owner = view.ownerOf(account('kokoro.local/takasaki'))
    expect(owner).toMatchObject({ by: 'name', certain: true })
    expect(owner?.people).toMatchObject([{ key: '#123', is: { leftOn: '2026-03-31', department: '外来' } }])
    expect(view.ownerOf(account('kokoro.local/n00124'))).toMatchObject({ by: 'employeeId', certain: true })
  })

  it('knows the administrators by SID, nested and renamed', () => {
    const paths = view.groupsOf(account('kokoro.local/n00124'))
    expect(paths.find(({ group }) => wellKnownOf(group.is) === 'domain-admins')?.through).toEqual(['情報係', '院内管理者'])
  })

  it('sees that everybody rules the PC', () => {
    const admins = view.get('group', 'pc-gairai1/administrators')
    const members = admins ? view.membersOf(admins).map((one) => one.key) : []
    expect(members).toEqual(expect.arrayContaining(['pc-gairai1/administrator', 'kokoro.local/takasaki', 'kokoro.local/nurse']))
  })

  it('joins the ledger to the directory, each value with its row', () => {
    const nurse = account('kokoro.local/nurse')
    expect(nurse.is).toMatchObject({ use: 'shared', purpose: '外来の受付', enabled: true })
    expect(view.source(nurse, 'purpose')).toMatchObject({ path: 'all.zip/共有アカウント一覧.csv', row: 2 })
    expect(view.source(nurse, 'enabled')).toMatchObject({ path: 'all.zip/users.csv', row: 4 })
    expect(view.ownerOf(nurse)).toBeUndefined()
  })
})
