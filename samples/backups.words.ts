// How the invented hospital calls the places where its backups lie, and what it wrote about them.

export const places = {
  nas: 'NAS01 restic',
  images: 'S3 画像',
  pharmacy: '薬剤NAS',
  disks: 'RDX 週次',
  tapes: 'LTO 週次',
  windows: 'iji-sv01 IJI-BK(F:)',
} as const

export const names = {
  records: '電子カルテ', receipts: '医事会計システム', images: 'PACS', radiology: '放射線部門システム', laboratory: '検体検査システム',
  pharmacy: '薬剤部門システム', network: '院内ネットワーク',
} as const

export const rule = '医療情報システム運用管理規程 第12条'
export const contract = '保守契約 別紙2 第4項'
/** Where rotating media rest. */
export const vault = 'B棟 耐火金庫'
export const drive = 'サーバー室 装置'
export const shelf = 'サーバー室 鍵付き棚'

/** What it takes to come back, as agreed: safety, RTO, RPO, how far back, first, what must stand before, amount, kind, terminals. */
export const needs = [
  ['電子カルテ', 5, '24時間', '24時間', '14日', '1', '院内ネットワーク', '800GB', 'DB', 120],
  ['医事会計システム', 3, '72時間', '24時間', '30日', '2', '電子カルテ', '120GB', 'DB', 20],
  ['PACS', 4, '72時間', '24時間', '30日', '2', '院内ネットワーク', '8TB', '画像', 30],
  ['放射線部門システム', 3, '72時間', '168時間', '30日', '3', 'PACS', '60GB', 'DB', 10],
  ['検体検査システム', 4, '24時間', '24時間', '14日', '1', '電子カルテ', '90GB', 'DB', 15],
  ['薬剤部門システム', 4, '24時間', '24時間', '14日', '2', '電子カルテ', '70GB', '混在', 12],
  ['院内ネットワーク', 4, '12時間', '168時間', '90日', '1', 'なし', '1GB', '小さなファイル', 0],
] as const

/** Name, kind, number, remark. */
export const means = [
  ['情報システム課', '人', '2人', ''], ['RDX', 'ドライブ', '1台', ''], ['LTO8', 'ドライブ', '1台', ''],
  ['サーバー室 LAN', '回線', '1', '10Gbps'], ['端末の展開', '端末', '30台/日', ''],
] as const

/** What each vendor says it takes: system, words. */
export const claims = [
  ['電子カルテ', '14日'], ['医事会計システム', '5日'], ['PACS', '3日'], ['放射線部門システム', '3日'], ['検体検査システム', '48時間'],
  ['薬剤部門システム', '2日'], ['院内ネットワーク', '8時間'],
] as const
