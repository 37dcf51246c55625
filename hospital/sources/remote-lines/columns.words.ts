// Headings of lists of lines for remote maintenance.
import { noteWords, systemWords, vendorWords } from '../shared/contact/columns.words.ts'

export const columns = {
  vendor: vendorWords,
  system: systemWords,
  exists: [
    'リモート保守の有無', 'リモート保守', '有無', 'リモートメンテナンスの有無', 'リモートメンテナンス', '回線の有無', 'リモート接続の有無', '遠隔保守の有無', '遠隔保守', 'リモート接続',
    '利用の有無', 'remote maintenance',
  ],
  method: [
    '方式', '接続方式', '接続方法', '接続形態', '回線', '回線種別', '回線名', '保守方式', 'リモート接続方式', '手段', '接続手段', '接続回線', 'VPN種別', 'method',
    'line',
  ],
  declaredOn: ['申告日', '確認日', '届出日', '回答日', '申請日', '申告年月日', '申告受領日', 'declared on'],
  sourceLimited: [
    '接続元制限', '接続元の制限', '接続元', '接続元IP制限', 'IPアドレス制限', '接続元制限の有無', '接続元IPアドレス制限', 'IP制限', 'アクセス元制限', 'source limited',
    'source restriction',
  ],
  alwaysOn: ['常時接続', '常時接続の有無', '常時', '接続時間', '接続タイミング', '接続の開放', '開放時間', '接続契機', 'always on'],
  twoFactor: ['二要素認証', '2要素認証', '多要素認証', '二要素', 'MFA', '認証', '二要素認証の有無', '2段階認証', '二段階認証', 'two factor', 'two-factor'],
  note: noteWords,
} as const

/** Cells of the method that say there is no line. */
export const noLineWords = [
  'なし', '無し', '無', 'ない', 'リモート保守なし', '回線なし', '該当なし', '対象外', '利用なし', '現地対応のみ', '訪問のみ', '×', '✕', 'none',
] as const
export const alwaysWords = ['常時', '24時間', '常に', 'always'] as const
export const whenNeededWords = [
  '都度', '必要時', '作業時のみ', '要請時', '随時', '依頼時', '保守時のみ', 'オンデマンド', '作業時', 'on demand',
] as const
