// Wards, machines, and what was agreed for the day it happens, as those who keep the lists lay them out.
import { cuts, insurance, papers, rooms, servers, stopLater, stops } from '../agreed.words.ts'
import { before, inEra, slashed } from '../days.ts'
import type { Hospital } from '../hospital.ts'
import type { Cell } from './workbook.ts'

type Rows = Iterable<readonly Cell[]>

export function* roomRows(): Rows {
  yield ['病棟・部屋', '部署', '階', '内線', 'ネットワーク区画']
  for (const [name, department, floor, phone, segment] of rooms) yield [name, department, floor, phone, segment]
}

export function* machineRows({ asOf }: Hospital): Rows {
  yield ['管理番号', 'ホスト名', '種別', '機種', 'OS', 'IPアドレス', '設置場所', '使用部署', 'ネットワーク区画', '利用システム', '予備機', '廃棄日']
  for (const [at, [number, host, sort, model, system]] of servers.entries()) {
    const os = sort === 'サーバー' ? 'Windows Server 2022' : ''
    yield [number, host, sort, model, os, `10.10.0.${10 + at}`, 'サーバー室', '情報システム課', 'サーバー系', system, '×', '']
  }
  let n = 0
  for (const [at, [name, department, , , segment, count]] of rooms.entries()) {
    for (let one = 1; one <= count; one++) {
      n++
      yield [
        `PC-${String(n).padStart(4, '0')}`, `PC-${at + 1}-${String(one).padStart(2, '0')}`, one % 4 === 0 ? 'ノートPC' : 'デスクトップPC', 'ProDesk 400',
        n % 9 === 0 ? 'Windows 10' : 'Windows 11', `10.${20 + at}.1.${10 + one}`, name, department, segment, '電子カルテ', '×', '',
      ]
    }
  }
  for (let one = 1; one <= 4; one++) yield [`PC-9${String(one).padStart(3, '0')}`, '', 'ノートPC', 'ProBook 450', 'Windows 11', '', 'サーバー室', '情報システム課', '', '', '○', '']
  yield ['PC-0900', 'OLD-01', 'デスクトップPC', 'ProDesk 400', 'Windows 7', '', 'サーバー室', '情報システム課', '', '', '×', slashed(before(asOf, 400))]
}

/** Planted: the first way to a backup without how, a border without a way back, and one checked long ago. */
export function* cutRows({ asOf, gaps, relations }: Hospital): Rows {
  yield ['ネットワークの切り離し一覧']
  yield ['切り離す所', '種類', '切り離すもの', '場所', '切り方', '戻し方', '診療への影響', '切ってよい人', '内線', '確認日']
  for (const [at, [name, sort, what, where, how, undo, effect, by, phone]] of cuts.entries()) {
    const named = what.replace(/\{(\d)\}/g, (_, nth: string) => relations.vendors[Number(nth)]?.short ?? '')
    yield [
      name, sort, named, where, gaps && at === 0 ? '' : how, gaps && name === '病棟系の境' ? '' : undo, effect, by, phone,
      slashed(before(asOf, gaps && name === '保守回線ルーター' ? 420 : 45)),
    ]
  }
  if (!gaps) yield ['薬剤NAS のLANケーブル', 'バックアップ', '薬剤NAS', '薬剤部 奥の棚', '黄色いケーブルを抜く', '同じ口に挿す', '診療への影響なし', '情報システム課の職員', '2201', slashed(before(asOf, 45))]
}

/** Planted: one system that nobody agreed on. */
export function* stopRows({ asOf, gaps }: Hospital): Rows {
  yield ['システム停止の判断表']
  yield ['システム', '停止の兆候', '待つ時間(分)', '宣言者', '代行者', '宣言後の対応', '合意日']
  for (const row of gaps ? stops : [...stops, stopLater]) yield [...row, inEra(before(asOf, 60))]
}

export function* paperRows({ asOf }: Hospital): Rows {
  yield ['システム', '帳票', '保管場所', '枚数', '代替手順', '点検日']
  for (const row of papers) yield [...row, slashed(before(asOf, 50))]
}

export function* insuranceRows({ asOf }: Hospital): Rows {
  const [insurer, number, covers, excludes, first, limit, phone] = insurance
  yield ['保険会社', '証券番号', '補償内容', '対象外', '事前連絡', '保険開始日', '満期日', '支払限度額', '事故受付電話']
  yield [insurer, number, covers, excludes, first, inEra(before(asOf, 200)), inEra(before(asOf, -165)), limit, phone]
}

/** What the pages for cutting off and declaring must show of it. */
export function gapsOf({ gaps }: Pick<Hospital, 'gaps'>) {
  return gaps
    ? [
        { kind: 'cutPoint', name: 'NAS01 のLANケーブル', lacks: 'how' }, { kind: 'cutPoint', name: '病棟系の境', lacks: 'undo' },
        { kind: 'cutPoint', name: '保守回線ルーター', lacks: 'confirmedOn' }, { kind: 'repository', name: '薬剤NAS', lacks: 'cutPoint' },
        { kind: 'system', name: '薬剤部門システム', lacks: 'stopRule' },
      ]
    : []
}
