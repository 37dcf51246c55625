// Headings of tables that say who declares a system down, and when.
import { noteWords, systemWords } from '../shared/contact/columns.words.ts'

export const columns = {
  system: systemWords,
  sign: ['兆候', '停止の兆候', '停止の目安', '判断の目安', '判断基準', '停止判断基準', '見えること', '症状', '現象', '状態', 'sign'],
  after: ['待つ時間', '待ち時間', '判断までの時間', '継続時間', '経過時間', '待機時間', '猶予', '宣言までの時間', 'wait', 'minutes'],
  declares: ['宣言者', '宣言する人', '停止判断者', '判断者', '判断する人', '決定者', '停止宣言者', 'declares'],
  deputy: ['代行者', '代理者', '代わりの人', '代理', '不在時', '代行', '副', 'deputy'],
  next: ['宣言後の対応', '宣言後の動き', 'それからすること', '宣言後', '停止後の運用', '停止後の対応', '次の行動', '対応', 'next'],
  agreedOn: ['合意日', '決めた日', '決定日', '取り決め日', '策定日', '最終確認日', '確認日', '承認日', 'agreed on'],
  note: noteWords,
} as const

/** What files and sheets of such tables are called. */
export const titles = ['停止判断', '停止の判断', '停止宣言', '判断表', '障害宣言', '判断基準'] as const
