// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'vcard.title': 'Contacts (vCard)',
  'vcard.how':
    'Contacts exported from a telephone or mail program as vCard (.vcf). Company, title or note should tell the role.',
  'vcard.by-cards': 'Recognised as contact cards (vCard).',
  'vcard.too-large': 'Too large to read. Export the cards in parts.',
  'vcard.card-unclosed': 'The card was not read: its end (END:VCARD) is missing. Export again.',
  'vcard.nameless':
    'The card was not read: it has neither a name nor an organisation. Fill one in and export again.',
  'vcard.role-unknown': 'The role was not understood. Write it into the title or the note.',
  'vcard.undecodable': 'Some of it could not be read as text. Export again.',
}
