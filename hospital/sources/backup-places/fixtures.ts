// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'
import { ja } from './text.ja.ts'

/** The very line people are told to copy. */
export const header = (ja['backup-places.how'].split('\n').at(-1) ?? '').split(',')
export const rows = [
  ['電子カルテ NAS', 'restic', '\\\\nas01\\backup', 'NAS', '電子カルテ、PACS', 'NAS01', 'いいえ', 'いいえ', 'いいえ', 'はい', 'はい', '2026/11/10'],
  ['RDX', 'Windows Server バックアップ', 'サーバー室', 'ＲＤＸ', '電子カルテ', 'HIS-SV01', '○(B棟)', '参加', '別', '置いていない', '消せない', '令和8年11月2日'],
  ['S3 保管庫', 'クラウド(S3)', 's3://AKIA:himitsu@minato.example/hosp', '', '', '', 'はい', '', '不明', '', '', ''],
]

export const fixtures: readonly Fixture[] = [
  { name: 'バックアップ保存先一覧.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  {
    name: '保存先.xlsx',
    bytes: await workbook([
      ['バックアップの保存先の一覧'], ['保存先名', '方式', 'ドメイン参加', '管理者パスワードは共通か', '削除権限'], ['NAS01', 'フォルダーへコピー', '○', '同じ', '削除できる'],
    ]),
  },
  { name: '保存先2.csv', bytes: encode(csv([header, ['', 'NAS', '', '', '', '', '', 'はい', '', '', '', ''], ['NAS9', '', '', '', '', '', '', 'たぶん', '', '', '', 'そのうち']]), 'cp932'), faulty: true },
]
