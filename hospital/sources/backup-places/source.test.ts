import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { header, rows } from './fixtures.ts'
import { backupPlaces } from './source.ts'

it('reads each place and its answers under the headings people are told to copy', async () => {
  const batch = await read(backupPlaces, '保存先の一覧.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'repository')).toEqual([
    {
      name: '電子カルテ NAS', tool: 'restic', place: '\\\\nas01\\backup', media: 'nas', systems: ['電子カルテ', 'PACS'], host: 'NAS01', offSite: false,
      inDomain: false, sharedAdministrator: false, passwordOnClient: true, accountMayDelete: true,
    },
    {
      name: 'RDX', tool: 'wbadmin', place: 'サーバー室', media: 'rdx', systems: ['電子カルテ'], host: 'HIS-SV01', offSite: true,
      inDomain: true, sharedAdministrator: false, passwordOnClient: false, accountMayDelete: false,
    },
    { name: 'S3 保管庫', tool: 's3', place: 's3://minato.example/hosp', media: 'object', offSite: true },
  ])
})

it('is as old as its oldest answer, and never a look at what is kept', async () => {
  const batch = await read(backupPlaces, '保存先の一覧.csv', csv([header, ...rows]), 'cp932')
  expect(batch).toMatchObject({ mode: 'snapshot', observedAt: '2026-11-02', gives: ['backup-places'] })
  for (const fact of factsOf(batch, 'repository')) expect(fact).not.toHaveProperty('lookedAt')
})

it('without one answer it proves nothing', async () => {
  const batch = await read(backupPlaces, '保存先.csv', csv([['保存先', '種類', 'ドメイン参加', '取得用アカウントで消せるか'], ['NAS01', 'NAS', '', '-']]))
  expect([factsOf(batch, 'repository'), batch.gives]).toEqual([[{ name: 'NAS01', tool: 'other', media: 'nas' }], []])
})

const answer = async (heading: string, written: string) => {
  const batch = await read(backupPlaces, '保存先.csv', csv([['保存先', 'ドメイン参加', heading], ['NAS01', 'いいえ', written]]))
  const { name: _, inDomain: __, media: ___, ...rest } = factsOf(batch, 'repository')[0] ?? {}
  return [Object.values(rest)[0], codes(batch)]
}
it.each([
  ['管理者アカウントは共通か', '共通', true], ['管理者アカウントは共通か', '共通ではない', false], ['管理者アカウントは共通か', '専用のアカウント', false], ['管理者アカウントは共通か', '×', false],
  ['取得用アカウントで消せるか', '消せる', true], ['取得用アカウントで消せるか', '消せない', false], ['取得用アカウントで消せるか', '追記のみ', false], ['取得用アカウントで消せるか', '可', true],
  ['端末やサーバーに鍵(パスワード)が置いてあるか', '設定ファイルに平文', true], ['端末やサーバーに鍵(パスワード)が置いてあるか', '保存していない', false],
  ['端末やサーバーに鍵(パスワード)が置いてあるか', '不明', undefined],
])('%s `%s`', async (heading, written, told) => expect(await answer(heading, written)).toEqual([told, []]))

it('says which answer it did not understand', async () => {
  expect(await answer('取得用アカウントで消せるか', 'どうだろう')).toEqual([undefined, ['2 note backup-places.answer-unclear']])
})
