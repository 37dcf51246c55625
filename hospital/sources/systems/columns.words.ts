// Headings of system lists, and how importance is written.
import {
  nightWords, noteWords, personWords, phoneWords, systemWords, vendorWords,
} from '../shared/contact/columns.words.ts'

export const columns = {
  name: [...systemWords, '名称', 'サービス名', 'システム/機器名'],
  category: ['分類', 'システム分類', 'システム区分', '区分', '種別', '種類', 'カテゴリ', '用途', 'システム種別', 'category', 'type'],
  vendor: vendorWords,
  importance: ['重要度', '重要性', '優先度', '復旧優先度', '復旧優先順位', '優先順位', 'ランク', 'importance', 'priority'],
  location: ['設置場所', '場所', 'サーバー設置場所', '設置', '設置場所・部署', '設置部署', '管理部署', 'location'],
  remote: [
    'リモート保守', 'リモートメンテナンス', 'リモート保守の有無', 'リモート', '遠隔保守', 'リモート接続', '遠隔保守の有無', 'リモートメンテナンスの有無', 'remote maintenance',
    'remote',
  ],
  cloud: ['クラウド', 'クラウド利用', 'クラウド/オンプレ', '形態', '提供形態', '構成', '稼働環境', 'オンプレ/クラウド', 'クラウドの利用', 'SaaS', 'cloud'],
  installed: ['導入日', '導入年月日', '導入年度', '導入年', 'OS', 'バージョン', 'サーバー台数', 'サーバ台数', 'IPアドレス', 'installed on', 'version'],
  person: personWords,
  nights: nightWords,
  note: noteWords,
  phone1: phoneWords,
  phone2: phoneWords,
} as const

export const phoneColumns = ['phone1', 'phone2'] as const

export const importanceWords = {
  high: ['高', '高い', '最重要', '重要', '大', 'a', 's', '1', '◎', '必須', 'high', 'critical'],
  middle: ['中', '中程度', '普通', 'b', '2', '○', 'middle', 'medium'],
  low: ['低', '低い', '小', 'c', '3', '△', 'low'],
} as const

export const cloudYes = ['クラウド', 'saas', 'asp', 'iaas', 'paas', 'cloud', '外部サービス', 'データセンター'] as const
export const cloudNo = ['オンプレ', '院内', 'サーバー室', 'サーバ室', 'on-premise', 'on premise', '自院'] as const

/** What files and sheets of systems are called. */
export const titles = ['システム', 'system'] as const
/** … and what makes such a name another list. */
export const otherTitles = ['連絡', '保守回線', '契約', 'アカウント'] as const
