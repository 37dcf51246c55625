// Tables about backups as those who keep them lay them out.
import type { Backups } from '../backups.ts'
import { drive, means, needs, shelf, vault } from '../backups.words.ts'
import { before, inEra, slashed } from '../days.ts'
import type { Hospital } from '../hospital.ts'
import type { Cell } from './workbook.ts'

type Rows = Iterable<readonly Cell[]>

const day = (date: string | null): Cell => (date === null ? null : { day: date })

export function* planRows({ backups, asOf }: Hospital): Rows {
  yield ['バックアップ計画表']
  yield [`${inEra(asOf)}現在`]
  yield ['システム', 'サーバー名', '方法', '頻度', '世代数', '保存先', '媒体', '院外保管', 'オフライン', '契約条項・規程']
  for (const one of backups.plans) yield [
    one.system, one.job, one.method, one.every, one.generations, one.place, one.media, one.offSite, one.offline,
      one.clause,
  ]
}

export function* mediaRows({ backups }: Hospital): Rows {
  yield ['ラベル', '種類', '容量', '製造番号', '用途', '接続時間']
  for (const one of backups.media) yield [one.label, one.sort, one.capacity, one.serial, one.systems.join('、'), '24時間']
}

export function* moveRows({ backups }: Hospital): Rows {
  yield ['バックアップ媒体 持出・返却記録']
  yield ['日時', '媒体番号', '操作', '場所', '保存先', '世代', '返却予定日']
  const inTime = backups.moves.toSorted((a, b) => (key(a.at) < key(b.at) ? -1 : 1))
  for (const { at, medium, what, place, store, generation, dueOn } of inTime) {
    const [date = '', time = ''] = at.split(' ')
    yield [`${slashed(date)} ${time}`, medium, what, { vault, drive, shelf }[place], store, generation, day(dueOn)]
  }
}

const key = (at: string): string => at.replace(/ (\d):/, ' 0$1:')

export function* needRows(): Rows {
  yield ['システム別の復旧要件']
  yield ['システム', '患者への影響', '目標復旧時間(RTO)', 'RPO', 'さかのぼれる限度', '優先順位', '前提システム', 'データ量', 'データの種類', '端末台数']
  yield* needs
}

/** Who may do what where: asked once, and kept as a list. */
export function* placeRows({ backups, asOf }: Hospital): Rows {
  yield [
    '保存先', '種類/方式', '置き場所', 'ドメイン参加', '管理者アカウントは共通か', '端末やサーバーに鍵(パスワード)が置いてあるか', '取得用アカウントで消せるか', '点検日',
  ]
  for (const { name, tool, at, inDomain } of backups.stores)
    yield [name, tool === 's3' ? 'クラウド(S3)' : tool, at, inDomain ? 'はい' : 'いいえ', 'いいえ', 'いいえ', 'いいえ',
      slashed(before(asOf, 18))]
}

/** Of what a shop wrote into its offer. */
export function* offerRows({ asOf }: Hospital): Rows {
  yield ['品名', '種類', '容量', '税込価格', '装置価格', '見積日', '見積元']
  const on = slashed(before(asOf, 28))
  yield ['RDX 4TB カートリッジ', 'RDX', '4TB', '60,500円', '72,600円', on, '(有)ひので通信']
  yield ['LTO-8 テープ', 'LTO', '12TB', '12,100円', '55万円', on, '(有)ひので通信']
  yield ['外付けHDD 8TB', 'HDD', '8TB', '28,600円', '', on, '(有)ひので通信']
}

export function* meansRows(): Rows {
  yield ['名称', '種類', '数量', '備考']
  yield* means
}

export function* drillRows({ backups }: Hospital): Rows {
  yield [
    '訓練日', '訓練名', '種類', 'システム', '開始', '媒体到着', '読み出し', '復元開始', '復元終了', '整合性確認', 'システム起動', '動作確認', '終了', '復元量', 'ファイル数',
    'データの種類', '照合数', '一致数', '必要な鍵', '届かない鍵', '結果', '問題点',
  ]
  for (const one of backups.drills.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const clock = (share: number): string => {
      const minutes = 9 * 60 + Math.round(one.hours * 60 * share)
      return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
    }
    const came = one.result === '成功'
    yield [
      slashed(one.on), one.title, 'システム', one.system, clock(0), clock(0.05), clock(0.08), clock(0.1),
      ...[0.7, 0.8, 0.85, 0.95].map((share) => (came ? clock(share) : '')), clock(1), `${one.gigabytes}GB`,
        one.files.toLocaleString('en-US'), one.data,
      came ? '200' : '', came ? '200' : '', 'RDXの暗号鍵', one.keyOutOfReach, one.result, one.trouble,
    ]
  }
}

export function* claimRows({ backups, relations }: Hospital): Rows {
  yield ['事業者', 'システム', '復旧見込み', '依頼日', '回答日', '根拠']
  for (const one of backups.claims) {
    const vendor = relations.systems.find(({ name }) => name === one.system)?.vendor?.short ?? ''
    yield [vendor, one.system, one.said, slashed(one.askedOn), one.saidOn === null ? '' : slashed(one.saidOn), '']
  }
}

/** As the event viewer saves it in Japanese: newest first. */
export function* nightRowsOf({ nights }: Backups): Rows {
  yield ['レベル', '日付と時刻', 'ソース', 'イベント ID', 'タスクのカテゴリ', '']
  for (const { on, result } of nights) {
    const at = slashed(on)
    if (result === 'well') {
      yield ['情報', `${at} 23:48:11`, 'Microsoft-Windows-Backup', '14', 'なし', 'バックアップ操作が完了しました。']
      yield ['情報', `${at} 23:48:10`, 'Microsoft-Windows-Backup', '4', 'なし', 'バックアップ操作は正常に完了しました。']
    }
    if (result === 'failed') yield ['エラー', `${at} 23:07:40`, 'Microsoft-Windows-Backup', '5', 'なし', 'バックアップ操作が失敗しました。']
    if (result !== 'nothing') yield ['情報', `${at} 23:00:02`, 'Microsoft-Windows-Backup', '1', 'なし', 'バックアップ操作が開始しました。']
  }
}
