import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bench } from '#hospital/work/work.fixture.ts'
import { standingOf } from '../binder.fixture.ts'
import { ragged, tablesIn, textRows, wordsOf } from '../paper-words.fixture.ts'
import type { Standing } from '../report.ts'
import { toHtml } from '../render/html.ts'
import { toPdf } from '../render/pdf.ts'
import { vendorLetter } from './vendor-letter.ts'
import { vendorStatus } from './vendor-status.ts'

let standing: Standing
let at: Bench
beforeAll(async () => {
  ({ standing, at } = await standingOf())
})
afterAll(() => at.end())

const letter = (vendor: string) => vendorLetter.paper(standing, { vendor })
const asked = (vendor: string) => textRows(tablesIn(letter(vendor))[0]).map((row) => row.slice(1, 4))

describe('the letter to a vendor', () => {
  it('asks for each missing paper, of the system it is missing for, and says since when', () => {
    expect(asked('画像診断ネットワーク')).toEqual([
      ['「事業者確認用」チェックリストへのご回答', '医用画像管理システム（PACS）、放射線情報システム（RIS）', '令和8年5月1日'],
      ['医療情報セキュリティ開示書（MDS または SDS）のご提出', '放射線情報システム（RIS）', '令和8年5月1日'],
      ['「医療情報システムの安全管理に関するガイドライン」等に従うことを、契約書または覚書で確認させてください。', '全般', ''],
      ['脆弱性が見つかったときに当院へお知らせいただく方法と時期を、文書でお示しください。', '全般', ''],
      ['インシデント発生時の役割の分担を、文書で取り決めさせてください。', '全般', ''],
      ['「サイバー攻撃の責任を負わない」旨の条項の有無と、ある場合の範囲をお知らせください。', '全般', ''],
      ['リモート保守の有無と、ある場合は方式・接続元の制限・認証の方法をお知らせください。', '放射線情報システム（RIS）', ''],
    ])
    expect(wordsOf(letter('画像診断ネットワーク'))).toContain('令和8年5月1日 にお願いした件は、まだお返事をいただいておりません。')
  })

  it('asks for nothing that has come: only the plan for what was answered with いいえ', () => {
    expect(asked('株式会社日本医療情報システムズ東日本ソリューションサービス')).toEqual([
      ['「いいえ」とご回答の項目（2-⑩）について、対応の予定をお知らせください。', '全般', ''],
    ])
    expect(wordsOf(letter('日本医療情報システムズ東日本ソリューションサービス'))).not.toContain('まだお返事をいただいておりません')
  })

  it('takes an SDS for a statement', () => {
    expect(asked('健診クラウド').map(([what]) => what)).not.toContain('医療情報セキュリティ開示書（MDS または SDS）のご提出')
    expect(asked('健診クラウド株式会社')[0]?.[0]).toContain('ガイドライン')
  })

  it('of whom nothing is asked says so', () => {
    expect(wordsOf(letter('空調設備株式会社'))).toContain('この事業者に、いまお願いすることはありません。')
    expect(letter('知らない会社')).toBeNull()
  })

  it('looks like a letter: day, addressee, sender, answer column, end', async () => {
    const paper = letter('画像診断ネットワーク')
    expect(paper?.letter).toEqual({
      to: '画像診断ネットワーク株式会社 御中',
      from: [standing.hospital, '担当: 病院 安全 守', '内線 2101　090-0000-1111　security-manager@mihon-hospital.example.jp'],
    })
    expect(wordsOf(paper)).toContain('令和8年12月20日 までにご回答をお願いいたします。')
    expect(paper?.blocks.at(-1)).toMatchObject({ text: '以上', align: 'right' })
    expect(ragged(paper)).toEqual([])
    const pdf = await toPdf(paper!)
    expect([pdf.pages, pdf.missing]).toEqual([1, []])
    const html = toHtml(paper!)
    expect(html.indexOf('令和8年11月20日')).toBeLessThan(html.indexOf('<h1'))
    expect(html).toContain(standing.head?.groups.join(' '))
  })

  it('has no Japanese of its own in English', () => {
    const paper = vendorLetter.paper({ ...standing, locale: 'en' }, { vendor: '画像診断ネットワーク' })
    expect(textRows(tablesIn(paper)[0]).map((row) => row[1]).join()).not.toMatch(/[\u3040-\u30ff]/)
  })
})

describe('who has not answered since when', () => {
  it('begins with the longest silence and counts the days', () => {
    const rows = textRows(tablesIn(vendorStatus.paper(standing, {}))[0])
    expect(rows[0]).toEqual([
      '画像診断ネットワーク株式会社', '事業者確認用チェックリスト', '医用画像管理システム（PACS）、放射線情報システム（RIS）', '2026-05-01', '203', '',
    ])
    expect(rows.find((row) => row[0] === '透析情報株式会社')?.[3]).toBe('未依頼')
    expect(rows.at(-1)?.[1]).toBe('すべて届いています')
    expect(rows.find((row) => row[0]?.startsWith('株式会社日本医療'))?.[5]).toBe('1')
    expect(rows.flat()).not.toContain('空調設備株式会社')
    expect(wordsOf(vendorStatus.paper(standing, {}))).toContain('お返事を待っている事業者: 2社')
  })
})
