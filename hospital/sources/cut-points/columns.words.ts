// Headings of lists of what can be cut and where, and how the four sorts are written.
import { confirmedWords, noteWords, phoneWords } from '../shared/contact/columns.words.ts'

export const columns = {
  name: ['切り離す所', '切り離し箇所', '切り離し点', '遮断点', '遮断箇所', '切断箇所', '遮断ポイント', '切り離し名', '名称', '名前', 'cut point', 'name'],
  sort: ['種類', '区分', '種別', '分類', '順番の区分', 'sort', 'type'],
  cuts: ['切り離すもの', '切り離す対象', '遮断対象', '遮断するもの', '対象回線', '切り離し対象', '対象', '対象システム・回線', 'cuts'],
  where: ['場所', '設置場所', 'ケーブルの場所', 'ラック・ポート', '機器の場所', '位置', '遮断場所', 'where', 'location'],
  how: ['切り方', '切り離し方', '遮断方法', '遮断手順', '切り離し手順', '切断方法', '切断手順', '切り離し方法', 'how to cut', 'how'],
  undo: ['戻し方', '戻す手順', '復帰手順', '復帰方法', '再接続手順', '再接続方法', '接続を戻す手順', 'undo'],
  effect: ['診療への影響', '切った時の影響', '影響範囲', '止まるもの', '影響', 'effect'],
  by: ['切ってよい人', '実施できる人', '実施者', '権限者', '判断者', '担当者', '担当', 'by'],
  phone1: phoneWords,
  phone2: phoneWords,
  confirmedOn: confirmedWords,
  note: noteWords,
} as const

/** What comes first is asked first: バックアップ回線 is a way to the backup. */
export const sortWords = [
  ['backup', ['バックアップ', '保存先', 'backup', 'nas']],
  ['outside', ['外部', '院外', 'インターネット', 'vpn', '保守回線', 'リモート', '回線', '専用線', 'outside', 'internet']],
  ['border', ['境界', '境', '区画', 'セグメント', 'vlan', 'フロア', 'コア', '部門間', 'border', 'segment']],
  ['terminal', ['端末', '病棟', 'パソコン', '外来', 'pc', 'terminal']],
] as const

/** What files and sheets of places to cut are called. */
export const titles = ['切り離し', '遮断', '切断', 'ネットワーク分離', 'cut'] as const
