// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'contact-book.title': 'Workbook of several lists',
  'contact-book.how':
    'One Excel file with contacts, vendors, systems, contracts or lines on sheets of their own. The headings of each sheet are those of the list it holds.',
  'contact-book.by-sheets': 'Recognised by its sheets, which hold different lists ({sheets}).',
  'contact-book.one-list': 'It has no several sheets with different lists.',
}
