// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'cut-points.title': 'Where to cut',
  'cut-points.how':
    'Where and how the network is cut: a CSV or Excel file. Copy this line as the headings; columns you do not use may go.\n切り離す所,種類,切り離すもの,場所,切り方,戻し方,診療への影響,切ってよい人,連絡先,確認日\nThese are: name, sort (バックアップ backup, 外部 outside, 境界 border, 端末 terminals: cut in this order), what it cuts, where, how, how it is undone, effect on care, who may, telephone, checked on. Write stores, vendors, segments and wards as in the other lists.',
  'cut-points.no-name':
    'The row was not read: it has neither a name nor what it cuts. Fill in one of them and import again.',
  'cut-points.sort-unknown':
    '“{column}” was not understood, so that its place in the order is not known. Write バックアップ, 外部, 境界 or 端末.',
}
