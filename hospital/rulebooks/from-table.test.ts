// The ministry's layout as a workbook: read into a draft, or refused with the row.
import { expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { bytesSource } from '#engines/tabular'
import { carryChecks } from './carry.ts'
import { rulebookFromTable, type About, type Columns } from './from-table.ts'
import { bundledRulebook } from './load.ts'
import { parseRulebook } from './parse.ts'
import { toYaml } from './to-yaml.ts'

type Cell = string | number | null
const about: About = {
  id: 'checklist-r8', family: 'checklist', title: { ja: '令和8年度版', en: 'Reiwa 8' },
  publisher: { ja: '厚生労働省', en: 'MHLW' }, edition: '令和8年度', validFrom: '2026-04-01', validTo: '2027-03-31',
  supersedes: 'checklist-r7', source: '001716187.xlsx',
}

// Title and notes above the headers, empty columns for answers, a section line across, a line for signing below.
const layout: Cell[][] = [
  ['医療機関・薬局におけるサイバーセキュリティ対策チェックリスト', null, null, null, null],
  ['医療機関・薬局確認用', null, null, null, null],
  ['対象', '番号', 'チェック項目', '確認結果', '備考'],
  ['体制構築', '1-①', '医療情報システム安全管理責任者を設置している。', '', ''],
  ['全般', '2-⑤', '退職者や使用していないアカウント等、不要なアカウントを削除または無効化している。', '', '年度内に確認'],
  ['アカウントの管理', 'アカウントの管理', 'アカウントの管理', 'アカウントの管理', 'アカウントの管理'],
  ['全般', '2-⑧', 'パスワードの使い回しを禁止している。', '', ''],
  ['サーバ', '2-⑪', 'アクセスログを管理し、定期的に確認している。', '', ''],
  ['', '', '記入者', '', ''],
]

async function workbook(rows: readonly Cell[][]) {
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })))
  const blob = await writeXlsx(cells, {}).toBuffer()
  return bytesSource('001716187.xlsx', new Uint8Array(blob))
}
const csv = (body: string) => bytesSource('r8.csv', new TextEncoder().encode(body))

async function draft(rows: readonly Cell[][], more: Partial<About> = {}, columns: Columns = {}) {
  const outcome = await rulebookFromTable(await workbook(rows), { ...about, ...more }, columns)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  return outcome.value
}
async function refused(rows: readonly Cell[][], columns: Columns = {}) {
  const outcome = await rulebookFromTable(await workbook(rows), about, columns)
  if (outcome.ok) throw new Error('it was taken')
  return outcome.refusals.map(({ line, column, message }) => ({ at: `${line}:${column}`, code: message.code }))
}
const without = (row: number, column: number) =>
  layout.map((cells, r) => cells.map((cell, c) => (r === row - 1 && c === column - 1 ? '' : cell)))

it('finds the columns below the titles and carries the scope down', async () => {
  const { book, taken, ignored, skipped } = await draft(layout)
  expect(taken).toEqual({ number: '番号', text: 'チェック項目', scope: '対象', note: '備考' })
  expect(ignored).toEqual(['確認結果'])
  expect(book.items.map((item) => [item.id, item.scope?.ja, item.note?.ja])).toEqual([
    ['1-①', '体制構築', undefined], ['2-⑤', '全般', '年度内に確認'], ['2-⑧', '全般', undefined], ['2-⑪', 'サーバ', undefined],
  ])
  expect(skipped).toEqual([6, 9])
  expect(book).toMatchObject({
    status: 'toBeChecked',
    items: [{ asks: [], wording: 'quoted', source: expect.stringContaining('001716187.xlsx') }, {}, {}, {}],
  })
})

it('the draft is a rulebook that can be written out, mended and added', async () => {
  const { book } = await draft(layout)
  expect(parseRulebook(toYaml(book))).toEqual({ ok: true, value: book })
})

it('items that stand word for word as before take over duty, translation and checks; others wait', async () => {
  const { book } = await draft(layout)
  const older = bundledRulebook('checklist-r7')
  if (older === undefined) throw new Error('checklist-r7')
  const [one, five, , eleven] = carryChecks(book, older).items
  expect(one).toMatchObject({ principle: null, text: { en: expect.stringContaining('responsible') } })
  expect(five?.asks).toMatchObject([
    { check: 'unused-accounts', limitsCertainty: 'own' }, { check: 'leavers-enabled', limitsCertainty: 'own' },
  ])
  expect(eleven).toMatchObject({ asks: [], principle: null, text: { en: '(not yet translated)' } })
})

it('takes the columns a person named', async () => {
  const rows: Cell[][] = [['あ', 'い', 'う'], ['甲', '文その一', '1'], ['乙', '文その二', '2'], ['丙', '文その三', '3']]
  const { book } = await draft(rows, { headerRow: 1 }, { number: 2, text: 1, scope: 0 })
  expect(book.items.map((item) => [item.id, item.text.ja, item.scope?.ja])).toEqual([
    ['1', '文その一', '甲'], ['2', '文その二', '乙'], ['3', '文その三', '丙'],
  ])
})

it('reads the same from CSV', async () => {
  const outcome = await rulebookFromTable(csv('番号,項目\r\n1,"台帳を\r\n作る"\r\n2,点検する\r\n'), about)
  expect(outcome).toMatchObject({
    ok: true, value: { book: { items: [{ id: '1', text: { ja: '台帳を\r\n作る' } }, { id: '2' }] } },
  })
})

it('refuses with the row', async () => {
  expect(await refused(without(5, 2))).toEqual([{ at: '5:2', code: 'sheet.noNumber' }])
  expect(await refused(without(7, 3))).toEqual([{ at: '7:3', code: 'sheet.noText' }])
  expect(await refused(layout.map((cells, r) => (r === 6 ? ['', '2-⑤', cells[2] ?? '', '', ''] : cells)))).toEqual([
    { at: '7:2', code: 'sheet.sameNumber' },
  ])
  expect(await refused(layout.map((cells, r) => (r === 6 ? ['', '2-⑧', 'あ'.repeat(4001), '', ''] : cells)))).toEqual([
    { at: '7:3', code: 'refusal.tooLong' },
  ])
  expect(await refused(layout.slice(0, 3))).toMatchObject([{ code: expect.stringMatching(/^sheet\./) }])
})

it('refuses what is no table, and a table that is no checklist', async () => {
  const bytes = (name: string, content: Uint8Array) => rulebookFromTable(bytesSource(name, content), about)
  expect(await bytes('a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]))).toMatchObject({
    ok: false, refusals: [{ message: { code: 'sheet.unreadable' } }],
  })
  expect(await bytes('a.csv', new Uint8Array())).toMatchObject({ ok: false })
  expect(await rulebookFromTable(csv('りんご,みかん\r\n3,4\r\n'), about)).toMatchObject({
    ok: false, refusals: [{ message: { code: 'sheet.noHeader' } }],
  })
})
