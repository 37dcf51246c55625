// Headings of what a restore is limited by, and how each sort of means is called.
import { noteWords } from '../shared/contact/columns.words.ts'

export const columns = {
  name: ['名称', '項目', '資源', '復旧資源', '手段', '名前', '資源名', '内容', 'name'],
  sort: ['種類', '種別', '区分', '分類', 'sort', 'type'],
  amount: ['数量', '数', '人数', '台数', '本数', '能力', '量', '値', 'amount'],
  note: noteWords,
} as const

/** What comes first is asked first: 端末の展開(台/日) is no network of terminals. */
export const sortWords = [
  ['terminals-per-day', ['端末', '展開', '再構築', 'キッティング', 'クライアント', 'terminals']],
  ['drive', ['ドライブ', 'テープ装置', '読み取り装置', 'ローダ', 'rdx', 'lto', 'drive']],
  ['spare-server', ['予備', '代替', 'サーバ', '仮想', 'spare', 'server']],
  ['network', ['回線', 'ネットワーク', 'lan', '帯域', 'スイッチ', 'network']],
  ['people', ['人', '要員', '技術者', '職員', '担当', 'ベンダー', '業者', 'se', 'people']],
] as const

/** What files and sheets of means are called. */
export const titles = ['復旧', '資源', '手段', 'リソース', 'recovery'] as const
