// Headings of records of rehearsals, and how they say what was rehearsed and how it went.
import { noteWords, systemWords } from '../shared/contact/columns.words.ts'

export const columns = {
  id: ['訓練番号', '番号', 'No', 'No.', '管理番号', 'id'],
  title: ['訓練名', '名称', '訓練内容', '内容', '件名', 'title'],
  sort: ['訓練の種類', '訓練種別', '種類', '種別', '区分', '範囲', 'sort', 'type'],
  date: ['訓練日', '実施日', '日付', '年月日', '訓練実施日', '実施年月日', '開催日', 'date'],
  system: systemWords,
  repository: ['保存先', 'バックアップ', '復元元', '使用したバックアップ', 'repository'],
  generation: ['世代', '使用した世代', '使用世代', '復元した世代', 'generation'],
  medium: ['媒体', '使用媒体', '媒体番号', '媒体ラベル', 'medium'],
  data: ['データの種類', 'データ種別', 'data'],
  declaredAt: ['開始', '開始時刻', '開始日時', '宣言', '訓練開始', '復旧開始', 'start'],
  inHandAt: ['媒体到着', '媒体が手元', '媒体準備', '媒体取り出し', '媒体入手'],
  readableAt: ['読み出し', '読取可能', '媒体読み込み', '読み出し開始', '読み取り確認'],
  dataStartedAt: ['復元開始', 'リストア開始', '戻し始め', '復元開始時刻', 'データ復元開始', 'restore start'],
  dataInAt: ['復元終了', 'リストア終了', '戻し終わり', '復元完了', 'リストア完了', '復元終了時刻', 'データ復元終了', 'restore end'],
  consistentAt: ['整合性確認', '整合確認', '整合を確認', 'データ確認'],
  upAt: ['システム起動', '起動', '起動確認', 'アプリ起動', 'サービス起動'],
  smokeTestedAt: ['動作確認', '診療での確認', '業務確認', '画面確認', '現場確認'],
  handedOverAt: ['終了', '終了時刻', '終了日時', '引き渡し', '引渡し', '完了', '完了時刻', '訓練終了', '復旧完了', 'end'],
  took: ['所要時間', '復旧時間', '復旧に要した時間', '実績時間', '経過時間', 'かかった時間', 'duration'],
  bytes: ['復元量', '復元データ量', 'データ量', '復元容量', '容量', 'サイズ', 'size'],
  files: ['ファイル数', '復元ファイル数', '件数', '復元件数', 'files'],
  compared: ['照合数', '照合件数', '確認件数', '比べた数', '検証数', 'compared'],
  equal: ['一致数', '一致', '一致件数', 'ハッシュ一致', 'equal'],
  decidedBy: ['決定者', '指示者', '承認者', '責任者', '決めた人'],
  doneBy: ['実施者', '担当者', '参加者', '担当', '実施した人', '作業者', 'done by'],
  keysNeeded: ['必要な鍵', '必要だった鍵', '必要なパスワード', '使用した鍵', '鍵'],
  keysOutOfReach: ['届かない鍵', '手元になかった鍵', 'AD停止時に届かない鍵', '入手できなかった鍵'],
  isolated: ['隔離', '隔離環境', '検証環境', '隔離した環境'],
  trouble: ['問題点', '課題', '困ったこと', '問題', '反省点', '気づき', '改善点', 'trouble'],
  outcome: ['結果', '判定', '訓練結果', '成否', '評価', '復旧可否', '合否', 'result', 'outcome'],
  note: noteWords,
} as const

export const sortWords = [
  ['sample', ['抜き取り', '抜取', 'サンプル', 'ファイル', 'sample']],
  ['site', ['全館', '病院全体', '全体', '総合', '拠点', '全システム', 'site']],
  ['data', ['データ', 'db', 'database']],
  ['system', ['システム', 'サーバ', '丸ごと', '机上以外', 'system']],
] as const

/** The worse word first: 復旧できなかった holds 復旧でき. */
export const outcomeWords = [
  ['running', ['実施中', '進行中', 'running']],
  ['broken-off', ['中断', '中止', '打ち切り', '延期', 'broken off', 'aborted']],
  ['failed', ['失敗', '不可', 'できず', 'できなかった', '×', '✕', '不合格', 'ng', '否', 'failed', '不良']],
  ['came-back', ['成功', '復旧でき', '復元でき', '戻せた', '○', '◯', '〇', '◎', '良', '完了', '合格', '可', '正常', 'ok', 'success', '問題なし']],
] as const

/** On the next day: 翌3:00. */
export const nextDay = /^翌日?\s*/u
/** A talk at a table brings nothing back. */
export const onPaper = ['机上', '座学', '読み合わせ', '連絡訓練', 'tabletop'] as const
/** What files and sheets of rehearsals are called. */
export const titles = ['訓練', 'リハーサル', '復旧', '復元', 'リストア', 'rehearsal', 'drill'] as const
/** 9:00, 9時, 9時30分, 25:30 */
export const clockTime = /^(\d{1,2})\s*[:時]\s*(\d{1,2})?\s*分?(?::\d\d)?$/u
/** 9/6 8:00: in the year of the rehearsal. */
export const shortDate = /^(\d{1,2})[/月](\d{1,2})日?\s+/u
