// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'rehearsals.title': 'Records of restore rehearsals',
  'rehearsals.how':
    'Rehearsals that really brought something back: a CSV or Excel file. Copy this line as the headings; columns you do not use may go.\n' +
    '訓練番号,訓練日,訓練名,種類,システム,世代,媒体,開始,復元開始,復元終了,システム起動,動作確認,終了,復元量,ファイル数,照合数,一致数,実施者,隔離環境,問題点,結果\n' +
    'Sort is 抜き取り (sample), データ (data), システム (system) or 病院全体 (site); times are written 9:30; the result is 成功 (came back), 失敗 (failed) or 中断 (broken off). Talks at a table do not count.',
  'rehearsals.no-date': 'The row was not read: it has no date. Fill it in and import again.',
  'rehearsals.nothing-named': 'The row was not read: it names neither a system nor a title. Fill in one of them and import again.',
  'rehearsals.on-paper': 'Taken for a talk at a table and not counted. If something was really brought back, write データ or システム as its sort.',
  'rehearsals.outcome-unknown': '“{column}” was not understood. Write 成功 (came back), 失敗 (failed) or 中断 (broken off).',
}
