// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

export const header = ['名称', '種類', '数量', '備考']
export const rows = [
  ['情報システム課', '人', '２人', ''], ['㈱ミナト電子', '業者の技術者', '3', '夜間は1'], ['LTO8', 'ドライブ', '1台', ''],
  ['サーバー室 LAN', '回線', '1', '10Gbps'], ['端末の展開', '端末', '40台/日', ''],
]

export const fixtures: readonly Fixture[] = [
  { name: '復旧資源.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: '復旧に使える人と物.csv', bytes: encode(csv([header, ...rows.slice(0, 3), ['なぞ', 'なぞ', '1', '']]), 'utf-8-bom'), faulty: true },
]
