// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'documents.title': 'Rules and plans',
  'documents.how':
    'Operation rules, the continuity plan, the plan for an attack: a CSV or Excel file. Copy this line as the headings.\n' +
    '文書名,種類,承認日,見直し日\n' +
    'These are: document, kind, approved on, last reviewed on.',
  'documents.no-title': 'The row was not read: the document has no title. Fill it in and import again.',
}
