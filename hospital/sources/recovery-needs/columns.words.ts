// Headings of what systems need of recovery, and how importance and kinds of data are written.
import { noteWords, systemWords } from '../shared/contact/columns.words.ts'

export const columns = {
  system: systemWords,
  safety: [
    '患者への影響', '患者影響', '影響度', '患者安全', '診療への影響', '診療影響度', '業務影響', '業務影響度', '影響', '重要度', 'safety', 'impact',
  ],
  rto: ['RTO', '目標復旧時間', '復旧目標時間', '復旧目標', '目標復旧時間(RTO)', 'RTO(目標復旧時間)', '許容停止時間', '最大許容停止時間', '復旧希望時間', 'recovery time objective'],
  rpo: ['RPO', '目標復旧時点', '復旧目標時点', '目標復旧時点(RPO)', 'RPO(目標復旧時点)', '許容データ損失', '許容損失時間', '失ってよい時間', 'recovery point objective'],
  farBack: ['さかのぼれる限度', '遡れる限度', 'さかのぼり限度', '遡及限度', '許容遡及日数', 'さかのぼり', '遡及', '許容できる古さ', 'how far back'],
  first: ['最初に戻す', '最優先', '最優先復旧', '優先復旧', '先に戻す', '優先順位', '復旧優先順位', '優先度', '復旧順位', '復旧順', '復旧優先度', 'first', 'priority'],
  needs: ['前提システム', '前提', '依存システム', '依存先', '必要なシステム', '前提となるシステム', '依存', '連携元', 'needs', 'depends on'],
  bytes: ['データ量', 'データ容量', '復元データ量', 'データサイズ', '容量', '総容量', 'data size', 'size'],
  files: ['ファイル数', '件数', 'files'],
  data: ['データの種類', 'データ種別', 'データ種類', '種類', '種別', 'data'],
  terminals: ['端末台数', '端末数', 'クライアント台数', 'クライアント数', 'PC台数', '端末', '台数', 'terminals', 'clients'],
  ownHours: ['構築時間', '組み立て時間', '再構築時間', '作業時間', '構築工数', '再構築', 'own hours'],
  people: ['復旧担当', '復旧担当者', '担当', '担当者', '作業者', '構築者', '復旧体制', 'people'],
  note: noteWords,
} as const

/** 5: patients come to harm within hours … 1: they hardly notice. Numbers stand for themselves. */
export const safetyWords = [
  [5, ['s', '致命', '生命', '命に', '最重要', '極めて', '甚大', '最大', '◎', '特大']],
  [4, ['a', '高', '大', '重大', '重要']],
  [3, ['b', '中', '○', '普通']],
  [2, ['c', '低', '小', '△', '軽微']],
  [1, ['d', 'ほとんどない', 'なし', '無', '×', '極小']],
] as const

/** Words in a cell of priority that mean the first few. */
export const firstWords = ['最優先', '第1', '第一', 'a', 's', '高', '1位', '◎'] as const
export const laterWords = ['第2', '第3', '第二', '第三', 'b', 'c', '中', '低'] as const

/** Between systems one hangs on. */
export const between = /[\n;；、,，/／・→＞>]+/u
export const nothingNeeded = ['なし', '無', '無し', '-', '特になし', '単独'] as const
