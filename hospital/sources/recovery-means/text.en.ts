// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'recovery-means.title': 'People and things a restore can use',
  'recovery-means.how':
    'How many people and devices can restore at once: the estimate of a restore uses it. Put 復旧 into the file name and copy this line as the headings.\n' +
    '名称,種類,数量,備考\n' +
    'These are: name, sort (人 people, ドライブ drive, 回線 network, 端末 terminals a day, 予備サーバー spare server), amount, note.',
  'recovery-means.no-rate':
    '“{column}” of a network has no unit of speed, so the estimate does not use it. Write it like 10Gbps.',
  'recovery-means.no-sort':
    'The row was not read: it has no name, or “{column}” was not understood. Write 人, ドライブ, 回線, 端末 or 予備サーバー.',
}
