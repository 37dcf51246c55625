import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import type { Bench } from '#hospital/work/work.fixture.ts'
import { standingOf, systems } from '../binder.fixture.ts'
import { ragged, rowsWhere, tablesIn, textRows, wordsOf } from '../paper-words.fixture.ts'
import type { Paper } from '../paper.ts'
import type { Standing } from '../report.ts'
import { toHtml } from '../render/html.ts'
import { toPdf } from '../render/pdf.ts'
import { contactTreeReport } from './contact-tree.ts'

let standing: Standing
let at: Bench
let paper: Paper | null
beforeAll(async () => {
  ({ standing, at } = await standingOf())
  paper = contactTreeReport.paper(standing, {})
})
afterAll(() => at.end())

const vendors = () => tablesIn(paper)[0]
const outside = () => tablesIn(paper)[1]

describe('the contact tree', () => {
  it('leads from whoever notices to the director, in the order of calling', () => {
    const flow = paper?.blocks.find((one) => one.type === 'flow')
    expect(flow?.cards.map(({ step, title }) => `${step ?? ''}${title}`)).toEqual([
      '気づいた人', '①システム担当', '②医療情報システム安全管理責任者', '③病院長・最高責任者',
    ])
    expect(flow?.cards[1]?.lines).toEqual([
      '医療情報部 情報システム課 情報 博', '内線 2101 / 090-0000-1111', 'systems@mihon-hospital.example.jp',
      '夜間・休日可、確認日 2026-11-02', '代理: 代理 次郎', '内線 2102 / 090-0000-2222',
    ])
    expect(paper?.blocks.flatMap((one) => (one.type === 'then' ? [one.text] : []))).toEqual([
      '④ 院内に知らせる', '⑤ 事業者を呼ぶ（システム担当から）', '⑥ 院外へ届け出る（病院長の判断で）',
    ])
  })

  it('names for every system whom to call, important ones first', () => {
    const named = textRows(vendors()).flatMap(([names]) => names?.split('、') ?? [])
    for (const { name } of systems) expect(named).toContain(name)
    // One desk for three systems, written in two ways.
    expect(textRows(vendors())[0]?.[0]).toBe([systems[0]?.name, systems[5]?.name, systems[11]?.name].join('、'))
    expect(textRows(vendors())[0]?.[2]).toContain('0120-000-001 / 03-0000-0001')
    expect(rowsWhere(vendors(), 0, '給食・栄養管理システム')[0]?.slice(2)).toEqual(['未登録', '不明', '確認日なし'])
    expect(rowsWhere(vendors(), 0, '人工透析管理システム')[0]?.[2]).toBe('代表電話 03-0000-7000')
    expect(rowsWhere(vendors(), 0, '臨床検査システム（LIS）')[0]?.slice(3)).toEqual(['不可', '確認日なし'])
    expect(rowsWhere(vendors(), 0, '（全般）')[0]?.[1]).toContain('空調設備株式会社')
  })

  it('says of outside bodies what has run out and what is missing', () => {
    expect(rowsWhere(outside(), 0, '都道府県警察 サイバー窓口')[0]?.[3]).toBe('有効期限切れ（2026-03-31）')
    expect(rowsWhere(outside(), 0, 'サイバー保険の保険会社')[0]?.[1]).toBe('未登録')
    expect(wordsOf(paper)).toContain('まだ登録のないところ: 広報、サイバー保険の保険会社、人工透析管理システム、健診システム、給食・栄養管理システム')
  })

  it('fits one A4 page with twelve systems and long names, large enough to read', async () => {
    for (const locale of ['ja', 'en'] as const) {
      const pdf = await toPdf(contactTreeReport.paper({ ...standing, locale }, {})!)
      expect(pdf.pages).toBe(1)
      expect(pdf.scale).toBeGreaterThanOrEqual(0.8)
      expect(pdf.missing).toEqual([])
    }
  })

  it('still fits with thirty vendors', async () => {
    const many = Array.from({ length: 30 }, (_, n) => `第${n + 1}医療機器情報システムズ株式会社`)
    const view = viewOf(register(
      file('systems', many.map((vendor, n) => row('system', { name: `部門システム ${n + 1} 号`, vendor }))),
      file('contacts', many.map((vendor, n) =>
        row('contact', {
          role: 'vendor', vendor, name: '窓口', phones: [`0120-000-${n}`], emails: [`desk${n}@vendor.example.jp`],
        }))),
    ))
    expect((await toPdf(contactTreeReport.paper({ ...standing, view }, {})!)).pages).toBe(1)
  })

  it('of an empty register says at every place that it is empty', async () => {
    const empty = contactTreeReport.paper({ ...standing, view: viewOf(register()) }, {})
    expect(wordsOf(empty)).toContain('事業者の登録がありません。')
    expect(wordsOf(empty).match(/未登録/g)?.length).toBe(13)
    expect((await toPdf(empty!)).pages).toBe(1)
  })

  it('reads on a phone: boxes one below the other', () => {
    const html = toHtml(paper!)
    expect(html).toContain('class="flow"')
    expect(html).toContain('@media (max-width:40rem)')
  })

  it('is a list of people in a spreadsheet, one row each, in the order of calling', () => {
    expect(ragged(paper)).toEqual([])
    const rows = textRows(paper?.sheets?.[0])
    const order = rows.map(([step]) => step ?? '')
    expect(order).toEqual(order.toSorted())
    expect(rows.find((row) => row[3]?.endsWith('情報 博'))).toEqual([
      '1', 'システム担当', '主', '医療情報部 情報システム課 情報 博', '内線 2101 / 090-0000-1111', 'systems@mihon-hospital.example.jp',
      '可', '2026-11-02', '',
    ])
  })
})
