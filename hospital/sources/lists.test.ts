// Lists made by hand: people, their comings and goings, and the ledger of accounts.
import { describe, expect, it } from 'vitest'
import { accountLedger } from './account-ledger/source.ts'
import { header, rows } from './account-ledger/fixtures.ts'
import { hospitalProfile } from './hospital-profile/source.ts'
import { profile } from './hospital-profile/fixtures.ts'
import { leavers } from './leavers/source.ts'
import { secedit } from './secedit/source.ts'
import { policy } from './secedit/fixtures.ts'
import { staff } from './staff/source.ts'
import { bytesInput } from './shared/input.ts'
import { sampleOf } from './shared/sample.ts'
import { csv, encode } from './testing/encode.ts'
import { codes, factsOf, read } from './testing/read.ts'
import { workbook } from './testing/workbook.ts'
import { transfers } from './transfers/source.ts'

describe('leavers', () => {
  const columns = ['職員番号', '氏名', 'フリガナ', '所属', '退職日']

  it.each([
    ['令和8年3月31日'], ['R8.3.31'], ['2026/3/31'], ['２０２６年３月３１日'], ['2026-03-31'], ['46112'], ['20260331'], ['2026/3/31(火)'],
  ])('reads the day %s', async (written) => {
    const batch = await read(leavers, 'a.csv', csv([columns, ['00123', '髙﨑 花子', 'ﾀｶｻｷ ﾊﾅｺ', '外来', written]]), 'cp932')
    expect(factsOf(batch, 'person')).toEqual([
      { employeeId: '00123', name: '髙﨑 花子', kana: 'ﾀｶｻｷ ﾊﾅｺ', department: '外来', leftOn: '2026-03-31' },
    ])
    expect(batch).toMatchObject({ mode: 'additive', scope: '' })
  })

  it('loses a row without a day, and says so', async () => {
    const batch = await read(leavers, 'a.csv', csv([columns, ['1', 'A', '', '', ''], ['2', 'B', '', '', '春ごろ'], ['3', 'C', '', '', '2026/3/31']]))
    expect(codes(batch)).toEqual(['2 lost leavers.no-date', '3 lost leavers.no-date'])
    expect(factsOf(batch, 'person').map((one) => one.name)).toEqual(['C'])
  })

  it('takes a total below the list for what it is', async () => {
    const batch = await read(leavers, 'a.csv', csv([columns, ['1', 'A', '', '', '2026/3/31'], ['合計', '1名', '', '', '']]))
    expect(codes(batch)).toEqual(['3 note source.row-outside'])
    expect(factsOf(batch, 'person')).toHaveLength(1)
  })

  it('reads a workbook with a title above and a remark below', async () => {
    const bytes = await workbook([['令和7年度 退職者一覧', null, null, null, null], columns, ['00123', '髙﨑 花子', 'タカサキ ハナコ', '外来', new Date('2026-03-31')], ['※ 3月末時点']])
    const batch = await read(leavers, '退職者.xlsx', bytes)
    expect(factsOf(batch, 'person')).toMatchObject([{ employeeId: '00123', leftOn: '2026-03-31' }])
    expect(batch.facts[0]?.row).toBe(3)
    expect(codes(batch)).toEqual(['4 note source.row-outside'])
  })
})

it('transfers: reads where from and where to', async () => {
  const batch = await read(transfers, 'a.csv', csv([['氏名', '発令年月日', '異動前', '異動後'], ['髙﨑 花子', 'R8.4.1', '外来', '手術室']]), 'cp932')
  expect(factsOf(batch, 'person')).toEqual([{ name: '髙﨑 花子', movedOn: '2026-04-01', fromDepartment: '外来', toDepartment: '手術室' }])
})

const scope = async (name: string) => (await read(staff, name, csv([['職員番号', '氏名'], ['1', 'A']]))).scope

describe('staff', () => {
  it('is not a list of numbers without names: that is for the mapper', async () => {
    const table = csv([['番号', '部署', '採用日'], ['1', '外来', '2020/4/1']])
    const sample = await sampleOf(bytesInput('職員の機器一覧.csv', encode(table, 'utf-8'), '2026-11-20'))
    expect(staff.recognise(sample).confidence).toBe(0)
  })

  it('reads a name in two cells', async () => {
    const batch = await read(staff, '職員名簿_2026-11.csv', csv([['職員番号', '姓', '名', '所属'], ['1', '髙﨑', '花子', '外来']]))
    expect(factsOf(batch, 'person')).toEqual([{ employeeId: '1', name: '髙﨑 花子', department: '外来' }])
  })

  it("takes next month's file in the place of this month's, and another list beside it", async () => {
    const names = ['職員名簿_2026-11.csv', '職員名簿(令和8年12月).csv', '【最新】職員名簿 R8.12.1.csv', '職員名簿 - コピー (2).csv']
    expect(new Set(await Promise.all(names.map(scope)))).toEqual(new Set(['職員名簿']))
    expect(await scope('委託職員名簿.csv')).not.toBe('職員名簿')
  })
})

describe('account ledger', () => {
  it('reads what each account is for', async () => {
    const batch = await read(accountLedger, 'アカウント管理台帳.csv', csv([header, ...rows]), 'cp932')
    expect(codes(batch)).toEqual([])
    expect(batch.facts.map((fact) => [fact.key, fact.attributes])).toEqual([
      ['/nurse1', { login: 'nurse1', use: 'shared', purpose: '外来の受付端末', owner: '外来師長 髙﨑', users: ['看護師A', '看護師B'], reviewOn: '2026-04-01' }],
      ['kokoro/hoshu', {
        realm: 'KOKORO', login: 'hoshu', use: 'vendor', purpose: '電子カルテの保守', owner: '情報課 佐藤', reviewOn: '2026-10-01', endsOn: '2027-03-31', vendor: '㈱メディカル',
      }],
    ])
  })

  it('says which kind it does not know', async () => {
    const batch = await read(accountLedger, 'a.csv', csv([header, ['x', '', 'なぞ', '不明', '師長', '', '', '無期限', '']]))
    expect(codes(batch)).toEqual(['2 note account-ledger.use-unknown'])
    expect(factsOf(batch, 'account')[0]).not.toHaveProperty('use')
  })
})

describe('secedit', () => {
  it('reads the rules, -1 as never', async () => {
    const batch = await read(secedit, 'secedit.inf', policy, 'utf-16le-bom')
    expect(factsOf(batch, 'passwordPolicy')).toEqual([{
      realm: 'ad', minLength: 8, complexity: true, maxAgeDays: null, minAgeDays: 1, history: 5, lockoutThreshold: 0, reversibleEncryption: false,
    }])
  })

  it.each([['secedit.inf', 'ad'], ['DC01.inf', 'ad'], ['PC01.inf', 'pc01'], ['PC-GAIRAI1_secpol.cfg', 'pc-gairai1'], ['pc-nurse-secedit.inf', 'pc-nurse']])(
    '%s speaks for %s', async (name, scope) => {
      expect((await read(secedit, name, policy, 'utf-16le-bom')).scope).toBe(scope)
    })

  it('says that the rules are missing', async () => {
    expect(codes(await read(secedit, 'a.inf', '[Unicode]\r\nUnicode=yes\r\n[System Access]\r\n', 'utf-16le-bom'))).toEqual(['- lost secedit.no-policy'])
  })
})

describe('hospital profile', () => {
  it('reads the hospital and its documents', async () => {
    const batch = await read(hospitalProfile, 'hospital.json', JSON.stringify({ ...profile, version: 3 }))
    const { documents, ...hospital } = profile
    expect(factsOf(batch, 'hospital')).toEqual([hospital])
    expect(factsOf(batch, 'document')).toEqual(documents)
  })

  it('says what is wrong with it', async () => {
    expect(codes(await read(hospitalProfile, 'hospital.json', '{"name": '))).toEqual(['- lost hospital-profile.not-json'])
    expect(codes(await read(hospitalProfile, 'hospital.json', '{"name": "A", "beds": "many"}'))).toEqual(['- note register.attribute-unreadable'])
  })
})
