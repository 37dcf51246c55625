// Headings of backup plans, and how they say what is kept away from the network.
import { noteWords, systemWords } from '../shared/contact/columns.words.ts'

export const columns = {
  system: [...systemWords, 'バックアップ対象', '対象データ', 'バックアップ対象システム', 'データ名', '情報システム', 'データ'],
  method: [
    '方法', '作成方法', 'バックアップ方法', 'バックアップ方式', '方式', '取得方法', 'バックアップの方法', '取得方式', 'バックアップ種別', '種別', '種類', '手法', 'method',
  ],
  repository: [
    '保存先', 'バックアップ先', '保管先', '格納先', '出力先', '保存場所', '保存先名', 'リポジトリ', '取得先', 'バックアップ保存先', '保存サーバー', 'repository', 'destination', 'target',
  ],
  every: [
    '頻度', '取得頻度', 'バックアップ頻度', '間隔', '取得間隔', '周期', 'サイクル', '実施頻度', 'バックアップ間隔', 'スケジュール', 'タイミング', '取得周期', '実施間隔', 'frequency', 'interval',
    'schedule',
  ],
  weekdays: ['曜日', '実施曜日', '取得曜日', 'バックアップ曜日', '実行曜日', 'days', 'weekdays'],
  job: [
    'ジョブ名', 'ジョブ', 'バックアップジョブ名', 'バックアップジョブ', 'タスク名', 'サーバー名', 'サーバ名', 'バックアップ対象サーバー', 'バックアップ対象サーバ', '対象サーバー', '対象サーバ',
    'コンピューター名', 'コンピュータ名', 'ホスト名', 'job', 'job name', 'server', 'host',
  ],
  generations: [
    '世代', '世代数', '保存世代', '保存世代数', '保持世代', '保持世代数', '世代管理', '保管世代', '保管世代数', '管理世代数', 'generations', 'versions',
  ],
  media: ['媒体', '保存媒体', '記録媒体', 'バックアップ媒体', '媒体種別', 'メディア', '媒体の種類', '保管媒体', '使用媒体', 'media', 'medium'],
  offSite: ['院外保管', '院外', '遠隔地保管', '遠隔地', '外部保管', '遠隔保管', '院外保管の有無', '別拠点', 'off site', 'offsite'],
  offline: [
    'オフライン', 'オフライン保管', 'オフラインの種類', 'オフラインの方法', 'オフライン保管の方法', 'ネットワーク分離', '切り離し', 'オフライン保管の有無', '書き込み禁止', '論理的書き込み禁止', '隔離',
    'offline',
  ],
  clause: [
    '契約条項', '契約条項/規程', '契約条項・規程', '規程', '根拠', '根拠規程', '条項', '契約条項又は規程', '契約・規程', '契約書の条項', '運用規程', '規定', 'clause',
  ],
  byProvider: [
    '事業者提供', '事業者が実施', '事業者実施', 'ベンダー実施', 'クラウド事業者が実施', '実施者', '実施主体', '取得主体', '作成者', '担当区分', 'by provider',
  ],
  agreedOn: ['策定日', '決定日', '承認日', '合意日', '制定日', '改定日', '改訂日', '見直し日', '作成日', '更新日', 'agreed on'],
  restore: ['復旧方法', '復元方法', 'リストア方法', '戻し方', '復旧手順', 'restore'],
  note: noteWords,
} as const

/** The more telling way first: a cloud that cannot be overwritten is that. */
export const offlineWords = [
  ['write-once', ['追記', 'worm', '書き換え禁止', '書換禁止', '書換不可', '書き換え不可', '書き込み禁止', '書込禁止', '不変', 'イミュータブル', 'immutable', 'オブジェクトロック', 'object lock', '削除不可']],
  ['attached-for-transfer', ['転送時のみ', '転送時だけ', '接続時のみ', 'バックアップ時のみ', '取得時のみ', '転送時接続', '一時接続', '使用時のみ']],
  ['detached', ['取り外', '取外', '外して', '媒体を外', '切り離して保管', '抜いて', '抜く', '棚', '金庫', '保管庫', '媒体交換', '持出', '持ち出し', 'detached', '未接続']],
  ['logical-cloud', ['クラウド', '論理的', 'cloud']],
  ['split-network', ['ネットワーク分離', 'ネットワークを分', '別セグメント', '別ネットワーク', 'セグメント分離', '専用セグメント', '分離', 'split']],
] as const

/** Media that lie on a shelf unless somebody works with them. */
export const shelved = ['rdx', 'tape', 'optical'] as const

export const providerWords = ['事業者', '業者', 'ベンダー', 'クラウド', '提供元', '委託先', 'メーカー', 'saas', 'provider', 'vendor'] as const
export const ownWords = ['院内', '自院', '病院', '当院', '自前', '担当', '情報', 'システム課', '電算', 'own'] as const

/** In a cell below a system's name: the same again. */
export const againWords = ['〃', '同上', '"', '々', '↑', '同じ'] as const

/** What files and sheets of plans are called. */
export const titles = ['バックアップ', 'backup', '2.2.4'] as const
