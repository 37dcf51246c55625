// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'recovery-needs.title': 'What systems need of recovery',
  'recovery-needs.how':
    'How soon each system must be back and how much may be lost: a CSV or Excel file. Copy this line as the headings; columns you do not use may go.\n' +
    'システム,患者への影響,目標復旧時間(RTO),目標復旧時点(RPO),さかのぼれる限度,最初に戻す,前提システム,データ量,データの種類,端末台数,構築時間,復旧担当\n' +
    'These are: system, effect on patients (1 hardly any … 5 harm within hours), RTO, RPO (4時間: hours, 3日: days), how far back is bearable, comes back first (○/✕), systems it needs, amount of data (800GB), kind of data, terminals, hours to build, who restores it.',
  'recovery-needs.no-system': 'The row was not read: the system has no name. Fill it in and import again.',
  'recovery-needs.safety-unknown': '“{column}” was not understood. Write a number from 1 to 5, or 高, 中, 低 (high, middle, low).',
}
