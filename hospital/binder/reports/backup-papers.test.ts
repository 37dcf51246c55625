// The papers about backups and coming back: what they say, in each format, and where nothing is known.
import { describe, expect, it } from 'vitest'
import { backupFiles, backupStanding } from '../backups.fixture.ts'
import { reports } from '../index.ts'
import { ragged, tablesIn, textRows, wordsOf } from '../paper-words.fixture.ts'
import type { Paper } from '../paper.ts'
import type { Choice } from '../report.ts'
import { toCsv } from '../render/csv.ts'
import { toHtml } from '../render/html.ts'
import { toPdf } from '../render/pdf.ts'
import { toXlsx } from '../render/xlsx.ts'

const ids = [
  'backup-matrix', 'backup-week', 'media-labels', 'fee-backup', 'recovery-director', 'recovery-path',
    'rehearsal-result',
] as const
const known = backupStanding()
const english = backupStanding('en')
const empty = backupStanding('ja', [])

function made(id: (typeof ids)[number], standing = known, choice: Choice = {}): Paper | null {
  return reports.find((one) => one.id === id)?.paper(standing, choice) ?? null
}
const figures = (paper: Paper | null) => paper?.blocks.filter((block) => block.type === 'figure') ?? []
const rows = (id: (typeof ids)[number], table: number) => textRows(tablesIn(made(id))[table])
const pagesOf: Readonly<Record<(typeof ids)[number], number>> = {
  'backup-matrix': 3, 'backup-week': 2, 'media-labels': 3, 'fee-backup': 1, 'recovery-director': 1, 'recovery-path': 2,
  'rehearsal-result': 1,
}

describe.each(ids)('%s', (id) => {
  it('prints in every format, in both languages', async () => {
    for (const standing of [known, english]) {
      const paper = made(id, standing)!
      const { pages, missing, scale } = await toPdf(paper)
      expect([pages, missing, ragged(paper)]).toEqual([pagesOf[id], [], []])
      expect(scale).toBeGreaterThanOrEqual(0.8)
      expect(toHtml(paper)).toContain('ABCDEFGH ABCDEFGH')
      expect(toCsv(paper)).toMatch(/2026-11-20/)
      expect((await toXlsx(paper)).byteLength).toBeGreaterThan(1000)
      expect(paper.editions.length).toBeGreaterThan(0)
    }
  })

  it('says nothing of its own in Japanese when asked in English', () => {
    const paper = made(id, english)!
    const columns = [...tablesIn(paper), ...(paper.sheets ?? [])].flatMap((table) => table.columns.map(({ title }) =>
      title))
    expect([paper.title, ...columns].filter((text) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text))).toEqual([])
    // Sentences may hold names; no sentence holds hiragana, which our systems' names do not.
    const said = paper.blocks.flatMap((block) =>
      (block.type === 'paragraph' || block.type === 'heading' ? [block.text] : []))
    expect(said.filter((text) => /[\u3041-\u3096]/.test(text.replaceAll(/電子カルテ 持ち出し|仮想基盤.*/g, '')
      .replaceAll(/（.*?）/g, '')))).toEqual([])
  })

  it('never claims conformity, and says what to do where nothing is known', async () => {
    expect(wordsOf(made(id))).not.toContain('準拠')
    const paper = made(id, empty)!
    expect(wordsOf(paper)).toMatch(/ください|まだ一つも/)
    expect((await toPdf(paper)).pages).toBe(1)
  })
})

describe('what they say', () => {
  it('the director reads one sentence: said, measured, planned, saved', () => {
    expect(wordsOf(made('recovery-director'))).toContain('電子カルテシステムについて業者の申告は14日（336時間）で未検証、' +
      '最後の訓練では電子カルテシステムに31時間、いま全体が戻るまでは少なくとも3日（72時間）、次の一手でさらに8.7時間縮まります。')
    expect(wordsOf(made('recovery-director'))).toContain('費用は税込450,000円です（2026-10-15 調べ）。進めてよいか、お決めください。')
    expect(wordsOf(made('recovery-director', empty))).toContain('訓練で測ったことはまだなく')
  })

  it('draws a saying off the scale apart, and each measurement with its hours', () => {
    const [figure] = figures(made('recovery-director'))
    expect(figure?.words).toBe('業者の申告 14日（336時間）、訓練で実測 41時間、訓練で実測 35時間、訓練で実測 31時間、いまの計画 3日（72時間）、次の一手 63時間')
    expect(figure?.svg).toContain('目盛りの外')
    expect(figure?.svg.match(/<circle/g)).toHaveLength(4)
  })

  it('the carrier reads five lines, signs twice, and sees eight weeks', () => {
    const paper = made('backup-week')
    expect(paper?.blocks.find((block) => block.type === 'list')?.items).toEqual([
      '持っていく媒体：RDX-01', '取り出す場所：外来棟 耐火金庫', '入れる装置：サーバー室 RDX装置', 'いつまでに：令和8年11月20日',
      '外して運ぶ：RDX-04 を 外来棟 耐火金庫 へ',
    ])
    expect(wordsOf(paper)).toContain('「RDX-04」は令和8年11月13日からつながったままです（決まりは6時間まで）。')
    expect(rows('backup-week', 0).map(([who]) => who)).toEqual(['運んだ人', '受け取った人'])
    expect(rows('backup-week', 1)).toHaveLength(8)
    expect(rows('backup-week', 1)[0]).toEqual(['令和8年11月20日', 'RDX-01', 'RDX-04', '14日前', '□'])
  })

  it('a label has the name, its window and a code: the name, or a page where there is one', () => {
    const stickers = (standing = known) => made('media-labels', standing)?.blocks.flatMap((block) =>
      (block.type === 'stickers' ? block.stickers : [])) ?? []
    expect(stickers()).toHaveLength(13)
    expect(stickers().find(({ title }) => title === 'RDX-01'))
      .toMatchObject({ code: 'RDX-01', warning: 'つないだまま帰らない（6時間まで）' })
    const served = stickers({ ...known, mediumAddress: (key) => `https://kokoroe.example.jp/media/${key}` })
    expect(served.find(({ title }) => title === 'RDX-01')?.code).toBe('https://kokoroe.example.jp/media/rdx-01')
    expect(stickers(english).find(({ title }) =>
      title === 'LTO-MHN001L8')?.warning).toBe('Never go home with this attached')
  })

  it('the fee sheet says what nobody wrote down, and gives the result of the check', () => {
    expect(rows('fee-backup', 0).map((row) => row.slice(1))).toEqual([
      ['丸ごと / NAS-BK01', '24時間', '7', 'NAS', 'いいえ', '記録なし', '記録なし', '2026-09-13 に戻らなかった'],
      ['DBの書き出し / 電子カルテ 持ち出し', '168時間', '4', 'RDX', 'はい', '外して保管', '医療情報システム運用管理規程 第12条', '2026-09-13 に戻らなかった'],
      ['丸ごと / NAS-BK01', '24時間', '7', 'NAS', '記録なし', '記録なし', '記録なし', '訓練の記録なし'],
    ])
    expect(rows('fee-backup', 1)[0]?.slice(0, 2)).toEqual([expect.stringContaining('医事会計'), '要対応'])
  })

  it('the matrix has a line for each place, black boxes for faults, and every verdict in the spreadsheet', () => {
    const [figure] = figures(made('backup-matrix'))
    expect(figure?.svg.match(/fill="#1A1A1A" stroke="#1A1A1A"/g)?.length).toBeGreaterThan(10)
    expect(figure?.words).toContain('NAS-BK01 5')
    expect(figure?.svg).toContain('1世代目 2026-11-19')
    const flat = textRows(made('backup-matrix')?.sheets?.[0])
    expect(flat.filter((row) => row[1] === 'NAS-BK01' && row[3] === 'g17' && row[6] === '要対応').map((row) => row[5]))
      .toContain('壊れていない')
    expect(flat.filter((row) => row[3] === 'g19')).toHaveLength(14)
  })

  it('the path frames what decides the end, and names what nobody knows', () => {
    const [figure] = figures(made('recovery-path'))
    expect(figure?.svg.match(/stroke-width="2"/g)?.length).toBeGreaterThanOrEqual(2)
    expect(figure?.svg).toContain('分かりません')
    expect(rows('recovery-path', 0)[0]).toEqual(['1', expect.stringContaining('電子カルテ'), '端末の作り直し', '0', '72',
      '最初に始めます'])
  })

  it('the result of a rehearsal: the last, or one that is asked for; an unknown one is not there', () => {
    expect(wordsOf(made('rehearsal-result'))).toContain('200件のうち1件が、元と一致しません。')
    expect(rows('rehearsal-result', 1)[3]).toEqual(['データを戻す', '2026-09-12 11:30', '2026-09-13 07:30', '20時間'])
    const first = backupFiles().flatMap(({ facts }) => facts).find(({ kind }) => kind === 'rehearsal')?.key ?? ''
    expect(wordsOf(made('rehearsal-result', known, { rehearsal: first }))).toContain('第1回 電子カルテ')
    expect(made('rehearsal-result', known, { rehearsal: 'nobody' })).toBeNull()
  })
})
