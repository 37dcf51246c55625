// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['切り離す所', '種類', '切り離すもの', '場所', '切り方', '戻し方', '診療への影響', '切ってよい人', '内線', '確認日']
export const rows = [
  ['バックアップ用スイッチ', 'バックアップ', 'NAS01 restic', 'サーバー室 ラックB', '赤いケーブルを抜く', '同じ口に挿す', 'なし', '情報システム課の職員', '2201', 'R8.10.1'],
  ['保守ルーターの電源', '外部', '㈱メディカル', 'サーバー室 ラックA', '', '', '遠隔保守が止まる', '', '', '未'],
  ['3階東の床スイッチ', '', '3階東病棟の端末', '3階東 EPS', '電源を抜く', '電源を挿す', '端末が使えない', '病棟の職員', '', ''],
]

export const fixtures: readonly Fixture[] = [
  { name: '切り離し一覧.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  {
    name: '遮断手順.xlsx',
    bytes: await workbook([['ネットワーク遮断点'], ['遮断点', '区分', '遮断対象', '設置場所', '遮断方法', '復帰方法', '影響'], ['FW01 WAN', 'インターネット', 'インターネット', 'サーバー室', '1番の口を抜く', '挿す', '外部メール'], ['L3SW01', 'VLAN境界', '病棟系', 'サーバー室', 'ポートを落とす', '上げる', '病棟']]),
  },
  { name: '遮断点2.csv', bytes: encode(csv([header, ['', '外部', '', '', '抜く', '', '', '', '', ''], ['謎の箱', 'なぞ', '', '', '抜く', '', '', '', '', '先日']]), 'cp932'), faulty: true },
]
