import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Item } from '#hospital/response/evidence/read.ts'
import { missingGlyphs } from '../font.ts'
import { wordsOf } from '../paper-words.fixture.ts'
import { textsOf, type Paper } from '../paper.ts'
import { toHtml } from '../render/html.ts'
import { toPdf } from '../render/pdf.ts'
import { custodyPaper } from './custody.ts'
import { headToSign } from './head-to-sign.ts'
import { holdTag } from './hold-tag.ts'

const head = { groups: Array.from({ length: 8 }, (_, at) => `0123456${at}`), qr: 'KOKOROE:1:42:00', size: 42 }
const item: Item = {
  item: {
    id: 'x', incident: 'a', number: 'E-1', what: '3階東の端末の画面の写真', device: 't-101', device_label: 'T-101', place: '3階東', collector: '田中',
    method: 'photo', collected_at: 0, from_paper: true, storage: '事務の金庫', seal: '0042', holder: '県警 高橋', file_count: 1,
  },
  files: [{ item: 'x', n: 1, name: `${'とても長い名前'.repeat(6)}.evtx`, sha256: 'ab'.repeat(32), size: 123_456_789, taken_at: 0, taken_by: 'p' }],
  sealed: [{ item: 'x', seq: 3, seal: 'cd'.repeat(32), seal_told: null, faults: [{ code: 'changed', path: 'data/a' }] }],
  custody: [{
    item: 'x', seq: 4, happened_at: 0, recorded_at: 0, from_person: '田中', to_person: '県警 高橋', reason: '押収', by_person: 'p', from_paper: false,
  }],
}
const given = (locale: 'ja' | 'en', items: readonly Item[] = [item], drill = false) => custodyPaper({
  locale, hospital: '心得病院', today: '2026-11-20', head, incident: { number: '2026-1', title: '英文の印刷', drill }, items,
  method: (id) => id, time: (ms) => new Date(ms).toISOString(),
})
const tag = (drill = false) => holdTag({
  locale: 'ja', hospital: '心得病院', today: '2026-11-20', drill, label: 'T-101 ＤＥＳＫＴＯＰ－髙﨑', numbers: ['2026-1', 'E-1'], since: '2026/11/20 9:00',
  by: '田中', phone: '8119',
})
const toSign = () => headToSign({ locale: 'ja', hospital: '心得病院', today: '2026-11-20', head, at: '2026/11/20 17:00', key: 'kokoroe.example+abcd+AbCd' })

async function printed(paper: Paper) {
  const pdf = await toPdf(paper)
  const folder = process.env['PAPER_SHOTS']
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${paper.name}-${paper.locale}.pdf`), pdf.bytes)
  }
  return pdf
}

describe('evidence on paper', () => {
  it('tells each item, its hashes, its faults and every hand, and leaves lines to go on by hand', async () => {
    const words = wordsOf(given('ja'))
    for (const text of ['E-1', 'abababab abababab', '123456789', '県警 高橋', '1 件あります', '紙から転記']) expect(words).toContain(text)
    expect((await printed(given('ja'))).missing).toEqual([])
    expect(wordsOf(given('en'))).toContain('Chain of custody'.toLowerCase())
    expect(wordsOf(given('ja', [], true))).toContain('訓練の記録です')
    expect(wordsOf(given('ja', []))).toContain('まだ証拠はありません')
  })

  it('says of what was erased that it was', () => {
    const erased: Item = { ...item, item: { ...item.item, what: null, collector: null }, files: item.files.map((one) => ({ ...one, name: null })) }
    expect(wordsOf(given('ja', [erased])).match(/（消去済み）/g)?.length).toBe(3)
  })

  it('a tag is one page of A5 that says what not to do; one of a drill says so', async () => {
    const pdf = await printed(tag())
    expect(pdf.pages).toBe(1)
    expect(wordsOf(tag())).toContain('保全中・初期化禁止')
    expect(wordsOf(tag(true))).toContain('訓練')
    expect((await toPdf(tag(true))).pages).toBe(1)
    expect(toHtml(tag())).toContain('class="banner"')
  })

  it('a head to sign is one page with its eight groups and two lines', async () => {
    expect((await printed(toSign())).pages).toBe(1)
    for (const group of head.groups) expect(wordsOf(toSign())).toContain(group)
    expect(missingGlyphs(textsOf(toSign()))).toEqual([])
  })
})
