// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'backup-media.title': 'Register of backup media',
  'backup-media.how':
    'Disks and tapes for backups, or their comings and goings: a CSV or Excel file. Copy this line as the headings; columns you do not use may go.\n' +
    'ラベル,種類,容量,製造番号,購入日,接続時間,システム,状態,保管場所,記録日,持出日,返却日,返却予定,担当者\n' +
    'These are: label, sort, capacity, serial, bought on, hours it may stay attached, systems, state (未使用 empty, 使用中 in use, 記録済 sealed, 取り外し detached, 院外 off site, 返却待ち due back, 廃棄 retired), place, written on, taken out, brought back, due back, by.',
  'backup-media.no-label': 'The row was not read: it has neither a label nor a serial number. Fill in one of them and import again.',
  'backup-media.sort-unknown': 'The medium in “{column}” was not understood. Write HDD, SSD, RDX, LTO, NAS or DVD.',
  'backup-media.state-unknown':
    'The state in “{column}” was not understood. Write 未使用 (empty), 使用中 (in use), 記録済 (sealed), 取り外し (detached), 院外 (off site), 返却待ち (due back) or 廃棄 (retired).',
}
