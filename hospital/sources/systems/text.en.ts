// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'systems.title': 'List of systems',
  'systems.how':
    'Systems of the hospital: a CSV or Excel file. Copy this line as the headings; columns you do not use may go.\n' +
    'システム名,分類,事業者,重要度,設置場所,リモート保守,クラウド,備考\n' +
    'These are: system, category, vendor, importance (高/中/低), location, remote maintenance (○/✕), cloud (○/✕), note. Leave a cell empty where you do not know.',
  'systems.no-name': 'The row was not read: the system has no name. Fill it in and import again.',
  'systems.importance-unknown':
    'The importance in “{column}” was not understood. Write 高, 中 or 低 (high, middle, low).',
}
