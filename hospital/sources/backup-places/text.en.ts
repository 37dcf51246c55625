// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'backup-places.title': 'List of places of copies',
  'backup-places.how':
    'One line for each place where copies lie (NAS, external disk, cloud …). Four questions no machine can answer tell whether an attacker gets at it.\n' +
    'Answer them with はい (yes) or いいえ (no): in the domain, administrator account shared, keys or passwords lying on terminals or servers, account that makes the copies may delete. Leave empty what you do not know and ask the vendor. Name each place as the plan and the watch do, and write no passwords. Copy this line as the headings of a CSV or Excel file: place, sort, where it is, medium, systems, server, off site, the four questions, checked on.\n' +
    '保存先,種類/方式,置き場所,媒体,システム,サーバー名,院外,ドメイン参加,管理者アカウントは共通か,端末やサーバーに鍵(パスワード)が置いてあるか,取得用アカウントで消せるか,点検日',
  'backup-places.no-name': 'The row was not read: the place has no name. Fill it in and import again.',
  'backup-places.answer-unclear': 'The answer in “{column}” was not understood. Write はい (yes) or いいえ (no), or leave it empty.',
}
