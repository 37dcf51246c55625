// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'disclosures.title': 'What vendors were asked for, and when it came',
  'disclosures.how':
    'When MDS/SDS and the checklist for vendors were asked for, and when they came: a CSV or Excel file. Copy this line as the headings.\n' +
    '事業者,対象システム,様式,依頼日,受領日\n' +
    'These are: vendor, system, form (MDS, SDS or 事業者確認用), asked on, received on. Leave the last one empty until it came.',
  'disclosures.no-vendor': 'The row was not read: it names no vendor. Fill it in and import again.',
  'disclosures.form-unknown':
    'The row was not read: which form it is about was not understood. Write MDS, SDS or 事業者確認用 and import again.',
}
