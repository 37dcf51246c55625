import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { disclosures } from './source.ts'

const forms = async (form: string) => {
  const batch = await read(
    disclosures,
    '依頼一覧.csv',
    csv([
      ['事業者', '様式', '依頼日', '受領日'],
      ['㈱ミナト電子', form, '2026/5/1', ''],
    ]),
  )
  return factsOf(batch, 'disclosure').map((one) => one.form)
}

it.each([
  ['MDS', ['mds']],
  ['SDS', ['sds']],
  ['MDS/SDS', ['mds']],
  ['事業者確認用', ['checklist']],
  ['チェックリスト', ['checklist']],
  ['MDS、チェックリスト', ['mds', 'checklist']],
  ['医療情報セキュリティ開示書', ['mds']],
])('the form `%s`', async (written, expected) => {
  expect(await forms(written)).toEqual(expected)
})

it('reads forms side by side, and knows "not yet" from a mistake', async () => {
  const header = [
    '事業者',
    '対象システム',
    'MDS/SDS 依頼日',
    'MDS/SDS 受領日',
    'チェックリスト 依頼日',
    'チェックリスト 受領日',
  ]
  const batch = await read(
    disclosures,
    '提出状況.csv',
    csv([header, ['㈱ミナト電子', '電子カルテ、PACS', 'R8.5.1', '未受領', 'R8.5.1', 'R8.6.1']]),
  )
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'disclosure').map(({ system, form, receivedOn }) => [system, form, receivedOn])).toEqual([
    ['電子カルテ', 'mds', undefined],
    ['電子カルテ', 'checklist', '2026-06-01'],
    ['PACS', 'mds', undefined],
    ['PACS', 'checklist', '2026-06-01'],
  ])
})
