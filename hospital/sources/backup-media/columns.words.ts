// Headings of registers of media and of their comings and goings, and how the state of each is written.
import { noteWords } from '../shared/contact/columns.words.ts'

export const columns = {
  label: ['ラベル', '媒体ラベル', '媒体番号', '媒体名', 'テープ番号', 'カートリッジ番号', '媒体管理番号', '管理番号', 'バーコード', 'ディスク番号', 'テープ', '媒体', 'label', 'barcode'],
  sort: ['種類', '媒体種別', '媒体の種類', '種別', 'メディア種別', 'メディア', '規格', 'type'],
  capacity: ['容量', '記憶容量', '記録容量', '容量(TB)', '容量(GB)', 'capacity'],
  serial: ['製造番号', 'シリアル番号', 'シリアル', 'シリアルNo', 'S/N', 'serial', 'serial number'],
  boughtOn: ['購入日', '購入年月日', '導入日', '取得日', '使用開始日', 'bought on'],
  window: ['接続時間', '接続可能時間', '接続許容時間', 'つないでよい時間', 'window'],
  systems: ['システム', '対象システム', '用途', 'システム名', '保存対象', 'バックアップ対象', 'system'],
  state: ['状態', '使用状況', '状況', 'ステータス', '現況', '区分', '操作', '持出/返却', '内容', 'state', 'status'],
  place: ['保管場所', '保管先', '所在', '場所', '持出先', '行先', '保管庫', '現在の場所', 'place', 'location'],
  at: ['日時', '日付', '確認日', '年月日', '操作日', '記録日時', '現在', 'date'],
  sealedAt: ['記録日', '書込日', '書き込み日', '封印日', 'バックアップ日', '取得日時', '最終書込日', 'written on'],
  outAt: ['持出日', '持ち出し日', '搬出日', '持出日時', '院外搬出日', '出庫日', 'out'],
  backAt: ['返却日', '戻り日', '搬入日', '返却日時', '入庫日', 'back'],
  dueOn: ['返却予定', '返却予定日', '次回使用日', '次回予定', '交換予定日', '次回交換日', '戻し予定日', 'due'],
  by: ['持出者', '担当者', '実施者', '作業者', '担当', '搬送者', '記入者', '氏名', 'by'],
  repository: ['保存先', 'リポジトリ', 'バックアップ名', 'repository'],
  generation: ['世代', '世代名', '格納世代', '内容世代', 'generation'],
  note: noteWords,
} as const

/** What comes first is asked first: 返却予定 is no 返却. */
export const stateWords = [
  ['due-back', ['返却予定', '返却待ち', '戻り待ち', '回収予定', 'due']],
  ['retired', ['廃棄', '退役', '故障', '使用終了', '破棄', '不良', '除籍', 'retired', 'broken']],
  ['off-site', ['院外', '持出', '持ち出し', '搬出', '外部保管', '遠隔', '出庫', '別棟', 'off']],
  ['detached', ['取り外', '取外', '取出', '取り出し', '返却', '搬入', '入庫', '保管中', '保管', 'オフライン', '棚', '金庫', '抜', 'detached']],
  ['sealed', ['封印', '記録済', '書込済', '書き込み済', '使用済', '保存済', '完了', 'sealed']],
  ['empty', ['未使用', '空', '新品', '初期化済', '予備', 'empty', 'blank']],
  ['writing', ['使用中', '書込中', '書き込み中', '記録中', '接続中', '装着', '挿入', '接続', '稼働', '運用中', 'writing', 'in use']],
] as const

/** What files and sheets of media are called. */
export const titles = ['媒体', 'メディア', 'テープ', 'rdx', 'カートリッジ', 'バックアップ', 'media', 'tape'] as const
