// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'remote-lines.title': 'Lines for remote maintenance',
  'remote-lines.how':
    'Lines vendors use to maintain systems from outside: a CSV or Excel file. Copy this line as the headings.\n' +
    '事業者,対象システム,リモート保守の有無,方式,接続元制限,常時接続,二要素認証,申告日\n' +
    'These are: vendor, system, is there a line, method, sources limited, always on, two factors, declared on. List systems without a line too, with なし. Write ○ or ✕, and nothing where you do not know.',
  'remote-lines.nothing-named':
    'The row was not read: it names neither a vendor nor a system. Fill in one of them and import again.',
}
