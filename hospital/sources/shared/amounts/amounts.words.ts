// How lists write lengths of time, rhythms, sizes, sorts of media and prices. Compared after folding (NFKC, small letters, hiragana).

/** Hours in one of each. The longer word is asked first. */
export const hourUnits = {
  分: 1 / 60, 分間: 1 / 60, min: 1 / 60, minutes: 1 / 60,
  時間: 1, 時: 1, h: 1, hr: 1, hrs: 1, hour: 1, hours: 1,
  日: 24, 日間: 24, 営業日: 24, d: 24, day: 24, days: 24,
  週: 168, 週間: 168, weeks: 168, week: 168,
  月: 720, か月: 720, ヶ月: 720, カ月: 720, ヵ月: 720, 箇月: 720, ケ月: 720, か月間: 720, ヶ月間: 720, months: 720, month: 720,
  年: 8760, 年間: 8760, years: 8760, year: 8760,
} as const

export const halfDay = ['半日'] as const
export const halfBehind = '半'
/** 約3日, 最大3日 */
export const beforeAmount = /^(?:約|およそ|最大|最長|概ね|おおむね)\s*/u
/** 3日以内, 3時間程度 */
export const behindAmount = /\s*(?:以内|程度|前後|以下|まで|くらい|ぐらい|ほど|未満|前|相当)+$/u
/** 3〜4日, 3日から2週間 */
export const betweenAmounts = /[~]|から|より/u
/** No time may pass, nothing may be lost. */
export const noTime = ['即時', '直ちに', 'ただちに', '直前', 'ゼロ', '無停止', 'なし'] as const

/** Every so many hours, by how the rhythm is called. What comes first is asked first. */
export const rhythms = [
  [0, ['リアルタイム', '常時', '随時同期', '同期', '連続', 'real time', 'realtime', 'continuous', 'レプリケーション', 'ミラーリング']],
  [336, ['隔週', '2週に1回', '2週間に1回']],
  [48, ['隔日', '1日おき']],
  [1, ['毎時', '1時間毎', 'hourly']],
  [24, ['毎日', '日次', 'デイリー', '毎晩', '毎夜', '夜間', '深夜', '毎朝', '日々', 'daily', 'nightly']],
  [4380, ['半年', '年2回']],
  [2190, ['四半期', '3か月', '年4回']],
  [8760, ['毎年', '年次', '年1回', 'yearly', 'annually']],
  [720, ['毎月', '月次', '月末', '月初', 'マンスリー', 'monthly']],
  [168, ['毎週', '週次', '週末', 'ウィークリー', 'weekly']],
] as const

/** 日2回, 週1回, 月1: so many times in one of these. */
export const timesIn = { 時: 1, 日: 24, 週: 168, 月: 720, 年: 8760 } as const
export const times = '回'
export const often = /(?:ごと|毎|おき|周期|間隔|程度|以上)+$/u
/** 1日2回: what stands between the span and the number. */
export const spanMarks = '間'
export const perMarks = ['に', 'あたり', '/', 'で'] as const
export const weekdays = '月火水木金土日'
export const everyWeek = /^毎週/u
export const dayOfWeek = /曜日?/gu
/** What may stand behind days: at what time, and that it is these days alone. */
const behindDays = '(?:の?(?:深夜|夜間|早朝|夜|朝|昼|午前|午後)?[\\d:時頃半分~\\s-]*)?(?:のみ|だけ)?(?:に?(?:実施|実行|取得))?'
export const weekday = new RegExp(`^(?:毎週)?[月火水木金土日](?:曜日?)?(?:[・,、/と\\s]*[月火水木金土日](?:曜日?)?)*${behindDays}$`, 'u')
/** 月〜土 */
export const dayRange = new RegExp(`^(?:毎週)?([月火水木金土日])(?:曜日?)?\\s*(?:~|-|ー|から)\\s*([月火水木金土日])(?:曜日?)?(?:まで)?${behindDays}$`, 'u')
/** 日曜を除く, 土日以外, 土日祝は除く. Which days are public holidays is not known here. */
export const butDays = /([月火水木金土日](?:曜日?)?(?:[・,、/と\s]*[月火水木金土日](?:曜日?)?)*)[・,、/と\s]*(?:祝日?|休日)?[・,、/と\s]*(?:は|を)?(?:除き|除く|のぞく|以外|休み|なし)(?:毎日)?/u
export const workingDays = ['平日', 'weekdays'] as const
export const everyDays = ['毎日', '日次', '毎晩', '毎夜', '夜間', '深夜', '毎朝', 'デイリー', '1日1回', 'daily', 'nightly'] as const
export const dayMark = '曜'

/** Bytes in one of each, as makers of media count. */
export const byteUnits = {
  バイト: 1, byte: 1, bytes: 1, b: 1,
  kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, pb: 1e15,
  k: 1e3, m: 1e6, g: 1e9, t: 1e12,
  キロ: 1e3, メガ: 1e6, ギガ: 1e9, テラ: 1e12, キロバイト: 1e3, メガバイト: 1e6, ギガバイト: 1e9, テラバイト: 1e12,
  kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3, tib: 1024 ** 4,
} as const

/** What counts as which medium. What comes first is asked first: an RDX is a cartridge, not a hard disk. */
export const mediaWords = [
  ['rdx', ['rdx', 'クイックステーション', 'quikstor', 'データカートリッジ']],
  ['tape', ['lto', 'テープ', 'dat', 'dds', 'ait', 'tape', 'ultrium', 'オートローダ']],
  ['object', ['s3', 'クラウド', 'オブジェクト', 'blob', 'object', 'cloud', 'wasabi', 'azure', 'aws', 'gcp']],
  ['nas', ['nas', 'ネットワークドライブ', 'ファイルサーバ', '共有フォルダ', 'ネットワーク共有', 'テラステーション', 'terastation', 'バックアップサーバ', 'ストレージサーバ']],
  ['optical', ['dvd', 'ブルーレイ', 'blu-ray', 'bd-r', 'cd-r', '光ディスク', '光学', 'mo', 'bd', 'cd']],
  ['usb', ['usbメモリ', 'usb memory', 'フラッシュメモリ', 'sdカード']],
  ['ssd', ['ssd', 'nvme']],
  ['hdd', ['hdd', 'ハードディスク', '外付け', '外付', 'ポータブルディスク', 'usbディスク', 'リムーバブルディスク', 'hard disk', '内蔵ディスク', 'usb', 'ディスク', 'disk']],
] as const

/** ¥12,800, 約2,200台 */
export const beforeCount = ['約', 'およそ', '最大', '\\\\', '¥', '@'] as const
/** 1.2万円 */
export const tenThousand = '万'
