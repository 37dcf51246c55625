import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill, type Catalogue } from '#hospital/kernel/text.ts'
import { checkMapping } from '#hospital/register/mapping/read-mapping.ts'
import { mappable } from '#hospital/register/mapping/attributes.ts'
import { mappingId, type Mapping } from '#hospital/register/mapping/mapping.ts'
import { text as registerText } from '#hospital/register/text.ts'
import type { TableSample } from '../source.ts'
import { bytesInput } from '../shared/input.ts'
import { sampleOf } from '../shared/sample.ts'
import { sharedText } from '../shared/text.ts'
import { csv, encode } from '../testing/encode.ts'
import { codes, factsOf, read, today } from '../testing/read.ts'
import { workbook } from '../testing/workbook.ts'
import { draftOf, guess } from './guess.ts'
import { mappedSource } from './mapped-source.ts'
import { preview } from './preview.ts'

const pacs = [
  ['利用者コード', '利用者氏名', '所属科', '停止フラグ', '最終ログイン日時', '権限レベル', '色'],
  ['takasaki', '髙﨑 花子', '外来', '0', '2026/11/01 9:00', '一般;読影', '赤'],
  ['hoshu01', '保守', '', '1', '', '管理者', '青'],
]
const table = async (rows: readonly (readonly string[])[]): Promise<TableSample> => {
  const { table: found } = await sampleOf(bytesInput('a.csv', encode(csv(rows), 'utf-8'), today))
  if (!found) throw new Error('no table')
  return found
}
const mapped = (value: object): Mapping => {
  const checked = checkMapping({ name: 'PACS', kind: 'account', realm: 'PACS', ...value })
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  return checked.mapping
}

describe('a guess', () => {
  it('knows a user list by its headings and values', async () => {
    const found = guess(await table(pacs))
    expect(found.kind).toBe('account')
    expect(found.columns.map(({ header, to, not }) => [header, to, not])).toEqual([
      ['利用者コード', 'login', undefined],
      ['利用者氏名', 'displayName', undefined],
      ['所属科', 'department', undefined],
      ['停止フラグ', 'enabled', true],
      ['最終ログイン日時', 'lastLogonAt', undefined],
      ['権限レベル', 'memberOf', undefined],
      ['色', null, undefined],
    ])
    expect(found.ignored).toEqual(['色'])
    for (const { confidence } of found.columns.slice(0, 6)) expect(confidence).toBeGreaterThan(0.5)
  })

  it.each([
    ['停止', ['稼働', '停止中', '利用停止', '○', ''], [true, false, false, false, undefined]],
    ['無効', ['有効', '無効', '', '1', '0'], [true, false, undefined, false, true]],
    ['停止フラグ', ['有効', '無効', '停止', '利用中', '1'], [false, true, false, true, false]],
    ['利用停止', ['停止中', '利用中', 'はい', 'いいえ', '退職'], [false, true, false, true, false]],
    ['状態', ['稼働中', '停止中', '在籍', '退職', '有効'], [true, false, true, false, true]],
  ])('%s: what stops an account is told by the word that stands there', async (heading, words, enabled) => {
    const rows = [['利用者ID', heading], ...words.map((word, at) => [`u${at}`, word])]
    const draft = draftOf(guess(await table(rows), 'account'), { name: 'PACS', realm: 'PACS' })
    const batch = await read(mappedSource(draft), 'a.csv', csv(rows))
    expect(factsOf(batch, 'account').map((one) => one.enabled)).toEqual(enabled)
  })

  it('doubts a heading whose values differ, and sees log-ins without a heading', async () => {
    const found = guess(
      await table([
        ['コード', '最終利用日', '氏名'],
        ['yamada', 'なぞ', '山田'],
        ['sato', 'ふしぎ', '佐藤'],
        ['mori', '2026/1/5', '森'],
      ]),
      'account',
    )
    expect(found.columns[0]).toMatchObject({
      to: 'login',
      confidence: 0.4,
      why: { code: 'mapper.why.looks-like-login' },
    })
    expect(found.columns[1]).toMatchObject({ to: 'lastLogonAt', why: { code: 'mapper.why.values-differ' } })
    expect(found.columns[1]?.confidence).toBeLessThan(0.5)
  })

  it.each([
    ['person', ['職員番号', '氏名', '退職年月日'], ['001', '山田', '令和8年3月31日']],
    ['system', ['システム名', '重要度', '設置場所'], ['PACS', '高', '地下']],
    ['contract', ['業者名', '契約件名', '免責条項'], ['㈱ミナト電子', '保守', '有']],
    ['contact', ['役割', '氏名', '電話番号', '携帯'], ['広報', '山田', '03-1111-2222', '090-1111-2222']],
    ['remoteLine', ['事業者', 'システム', '接続方式', '常時接続'], ['㈱ミナト電子', 'PACS', 'VPN', '×']],
    ['passwordPolicy', ['システム', '最小文字数', '複雑さ', 'ロックアウト回数'], ['PACS', '8', '○', '5']],
  ] as const)('takes a list of its kind for %s', async (kind, header, row) => {
    expect(guess(await table([header, row])).kind).toBe(kind)
  })

  it('ends in a mapping that holds, whatever the table', () => {
    const words = fc.oneof(
      fc.constantFrom('ログインID', '氏名', '電話番号', '携帯', '無効', '有効', '状態', '契約期間', 'システム', ''),
      fc.string(),
    )
    const tables = fc.record({
      header: fc.array(words, { maxLength: 12 }),
      rows: fc.array(fc.array(fc.string(), { maxLength: 12 }), { maxLength: 5 }),
    })
    fc.assert(
      fc.property(tables, fc.constantFrom(undefined, ...mappable), (sample, kind) => {
        const draft = draftOf(guess(sample, kind), { name: 'x' })
        const checked = checkMapping(draft)
        // Nothing tells rows apart in many a table; that is for the person to say.
        if (!checked.ok)
          for (const { message } of checked.problems)
            expect(['mapping.no-identity', 'mapping.field-unfit']).toContain(message.code)
      }),
      { numRuns: 200 },
    )
  })
})

describe('reading by a mapping', () => {
  it('reads what the guess said', async () => {
    const mapping = draftOf(guess(await table(pacs)), { name: 'PACS 利用者', realm: 'PACS' })
    const batch = await read(mappedSource(mapping), 'users.csv', csv(pacs), 'cp932', { profile: mappingId(mapping) })
    expect(codes(batch)).toEqual([])
    expect(batch).toMatchObject({
      source: 'mapped-account',
      scope: 'PACS',
      mode: 'snapshot',
      gives: ['account-ledger'],
    })
    expect(batch.facts).toEqual([
      {
        kind: 'account',
        key: 'pacs/takasaki',
        row: 2,
        attributes: {
          realm: 'PACS',
          login: 'takasaki',
          displayName: '髙﨑 花子',
          department: '外来',
          enabled: true,
          lastLogonAt: '2026-11-01T09:00:00',
          memberOf: ['一般', '読影'],
        },
      },
      {
        kind: 'account',
        key: 'pacs/hoshu01',
        row: 3,
        attributes: { realm: 'PACS', login: 'hoshu01', displayName: '保守', enabled: false, memberOf: ['管理者'] },
      },
    ])
  })

  it("takes this system's own words, constants and order of dates", async () => {
    const mapping = mapped({
      columns: [
        { column: 'ID', attribute: 'login' },
        { column: '状態', attribute: 'enabled', yes: ['A'], no: ['Z'] },
        { column: '期限', attribute: 'expiresAt', never: ['∞'], order: 'mdy' },
        { column: '区分', attribute: 'use', words: { 端末: 'shared' } },
        { column: '前回', attribute: 'lastLogonAt', never: ['未使用'] },
      ],
      constants: { purpose: '画像' },
    })
    const rows = [
      ['ID', '状態', '期限', '区分', '前回', '余り'],
      ['a', 'A', '∞', '端末', '未使用', ''],
      ['b', 'Z', '3/4/2027', '保守', '', ''],
      ['c', 'Q', '', 'なぞ', '', ''],
    ]
    const batch = await read(mappedSource(mapping), 'users.csv', csv(rows))
    expect(factsOf(batch, 'account')).toEqual([
      {
        realm: 'PACS',
        login: 'a',
        enabled: true,
        expiresAt: null,
        use: 'shared',
        lastLogonAt: null,
        purpose: '画像',
      },
      { realm: 'PACS', login: 'b', enabled: false, expiresAt: '2027-03-04', use: 'vendor', purpose: '画像' },
      { realm: 'PACS', login: 'c', purpose: '画像' },
    ])
    expect(codes(batch)).toEqual(['4 note source.answer-unreadable', '4 note mapper.choice-unreadable'])
  })

  it('takes a dash for no answer, and for "without end" only where something ends', async () => {
    const columns = [{ column: 'ID', attribute: 'login' }, { column: '前回', attribute: 'lastLogonAt' }, { column: '期限', attribute: 'expiresAt' }]
    const rows = [['ID', '前回', '期限'], ['a', '-', '無期限'], ['b', '未定', '']]
    const batch = await read(mappedSource(mapped({ columns })), 'users.csv', csv(rows))
    expect(factsOf(batch, 'account')).toEqual([{ realm: 'PACS', login: 'a', expiresAt: null }, { realm: 'PACS', login: 'b' }])
    expect(codes(batch)).toEqual([])
  })

  it('joins several columns of telephones, and reads a sheet below titles', async () => {
    const mapping = mapped({
      kind: 'contact',
      realm: undefined,
      sheet: '表',
      headerRow: 3,
      columns: [
        { column: '係', attribute: 'role' },
        { column: '名前', attribute: 'name' },
        { column: '内線', attribute: 'phones' },
        { column: '携帯', attribute: 'phones' },
      ],
    })
    const bytes = await workbook(
      [['連絡網'], ['令和8年'], ['係', '名前', '内線', '携帯'], ['広報', '山田', '1001', '090-1111-2222']],
      '表',
    )
    expect(factsOf(await read(mappedSource(mapping), 'a.xlsx', bytes), 'contact')).toEqual([
      { role: 'public-relations', name: '山田', phones: ['内線 1001', '090-1111-2222'] },
    ])
  })

  it('reads a file without headings by the numbers of its columns', async () => {
    const mapping = mapped({
      headerRow: 0,
      columns: [
        { column: '1', attribute: 'login' },
        { column: '3', attribute: 'department' },
      ],
    })
    const batch = await read(
      mappedSource(mapping),
      'a.csv',
      csv([
        ['yamada', 'x', '外来'],
        ['sato', 'y', ''],
      ]),
    )
    expect(codes(batch)).toEqual([])
    expect(factsOf(batch, 'account').map((account) => [account.login, account.department])).toEqual([
      ['yamada', '外来'],
      ['sato', undefined],
    ])
  })

  it('says which columns it misses; without any nothing was read', async () => {
    const mapping = mapped({
      columns: [
        { column: 'ID', attribute: 'login' },
        { column: '所属', attribute: 'department' },
      ],
    })
    expect(
      codes(
        await read(
          mappedSource(mapping),
          'a.csv',
          csv([
            ['ｉｄ', 'x'],
            ['a', 'b'],
          ]),
        ),
      ),
    ).toEqual(['- note source.columns-missing'])
    expect(
      codes(
        await read(
          mappedSource(mapping),
          'a.csv',
          csv([
            ['y', 'x'],
            ['a', 'b'],
          ]),
        ),
      ),
    ).toEqual(['- lost source.columns-missing'])
  })

  it('previews the first rows only, with their problems and what stays out', async () => {
    const mapping = mapped({
      columns: [
        { column: 'ID', attribute: 'login' },
        { column: '有効', attribute: 'enabled' },
      ],
    })
    const rows = Array.from({ length: 500 }, (_, at) => [`u${at}`, at === 1 ? '？' : '○', 'x'])
    const seen = await preview(
      bytesInput('a.csv', encode(csv([['ID', '有効', '色'], ...rows]), 'cp932'), today),
      mapping,
      5,
    )
    expect(seen).toMatchObject({ header: ['ID', '有効', '色'], ignored: ['色'] })
    expect([seen.rows.length, seen.facts.length, seen.problems.length]).toEqual([5, 5, 1])
    expect(seen.problems[0]).toMatchObject({ row: 3, message: { code: 'source.answer-unreadable' } })
  })

  it('ends on any bytes in facts or in a stated problem with a sentence', async () => {
    const source = mappedSource(
      mapped({
        columns: [
          { column: 'ID', attribute: 'login' },
          { column: '期限', attribute: 'expiresAt' },
          { column: '区分', attribute: 'use' },
        ],
      }),
    )
    const catalogues: readonly Catalogue[] = [source.text, sharedText, registerText]
    const lines = fc.array(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('共有', '2026/4/1', '無期限')), { minLength: 3, maxLength: 4 }),
      { maxLength: 8 },
    )
    const bytes = fc.oneof(
      lines.map((rows) => encode(csv([['ID', '期限', '区分'], ...rows]), 'cp932')),
      fc.uint8Array({ maxLength: 300 }),
    )
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('a.csv', 'a.xlsx'), async (content, name) => {
        const batch = await read(source, name, content)
        expect(batch.facts.length + batch.problems.length).toBeGreaterThan(0)
        for (const { message } of batch.problems) {
          expect(message.code).not.toBe('source.broken')
          const sentence = catalogues.map((one) => one.ja[message.code]).find((one) => one !== undefined)
          expect(fill(sentence ?? '{missing}', message.params)).not.toMatch(/\{\w+\}/)
        }
      }),
      { numRuns: 150 },
    )
  })
})
