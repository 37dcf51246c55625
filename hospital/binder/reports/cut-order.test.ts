// The papers for cutting off and for declaring: what is agreed, what nobody knows, photographs, and room to write.
import { expect, it } from 'vitest'
import { speaker } from '#hospital/kernel/text.ts'
import { buildView } from '#hospital/register/build.ts'
import { batch, fact } from '#hospital/register/testing/batch.ts'
import { titles } from '#hospital/register/vocabulary/titles.ts'
import { cutText } from '#hospital/response/cuts/text.ts'
import { textsOf } from '../paper.ts'
import { toHtml } from '../render/html.ts'
import { toPdf } from '../render/pdf.ts'
import type { Standing } from '../report.ts'
import { cutOrderReport } from './cut-order.ts'
import { decisionTableReport } from './decision-table.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const view = buildView([batch({ facts: [
  fact('repository', { name: '薬剤NAS' }), fact('system', { name: '電子カルテ' }), fact('system', { name: 'PACS' }),
  fact('cutPoint', { name: '保守ルーター', sort: 'outside', how: '電源を抜く', confirmedOn: '2020-01-01' }),
  fact('cutPoint', { name: 'バックアップの線', sort: 'backup', cuts: 'NAS01' }),
  fact('stopRule', { system: '電子カルテ', sign: '2台以上で開かない', afterMinutes: 15, declares: 'director', agreedOn: '2026-10-01' }),
] })], '2026-11-20')
const [, point = ''] = view.all('cutPoint').map(({ key, is }) => (is.sort === 'backup' ? key : '')).toSorted()

const standing = {
  locale: 'ja', hospital: 'みなと病院', today: '2026-11-20', head: null, view, say: (message) => speaker(titles, cutText)('ja', message),
  nameOf: (person) => person, cutPhotos: [{ point, type: 'image/png', bytes: png, words: '赤い線' }],
  // The rest of the hospital is nothing these two look at.
} satisfies Partial<Standing> as unknown as Standing

it('prints the order with what is not known, old days, questions and photographs', async () => {
  const paper = cutOrderReport.paper(standing, {})
  if (!paper) throw new Error('no paper')
  const rows = paper.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []))
  expect(rows.map(([no, what]) => [no, typeof what === 'object' ? what.text : what])).toEqual([
    ['1', 'バックアップの線\nバックアップへの経路'], ['2', '保守ルーター\n院外への回線'],
  ])
  const texts = textsOf(paper).join('\n')
  for (const said of ['分かりません。聞いて書く:', '2020-01-01 に確認(古い)', '「薬剤NAS」へ行く経路を', '赤い線']) expect(texts).toContain(said)
  expect(toHtml(paper)).toContain('data:image/png;base64,')
  expect((await toPdf(paper)).bytes.length).toBeGreaterThan(5_000)
}, 30_000)

it('says which photographs did not fit on the paper', () => {
  const paper = cutOrderReport.paper({ ...standing, cutPhotos: [{ point, type: 'image/png', bytes: new Uint8Array(), words: null }] }, {})
  if (!paper) throw new Error('no paper')
  expect(textsOf(paper).join('\n')).toContain('画面の「遮断」で見てください: 1 バックアップの線')
  expect(toHtml(paper)).not.toContain('data:image/png')
})

it('prints what was agreed, and proposals apart from it', () => {
  const paper = decisionTableReport.paper(standing, {})
  const tables = paper?.blocks.flatMap((block) => (block.type === 'table' ? [block] : [])) ?? []
  expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([['停止の判断表', 1], ['提案(まだ決まっていません)', 1]])
  expect(tables[0]?.rows[0]?.slice(2, 5)).toEqual(['15 分', '院長・最高責任者', { text: '決めていません', tone: 'warning' }])
})
