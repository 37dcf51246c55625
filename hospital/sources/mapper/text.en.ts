// What the column mapper says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'mapper.how': 'A list that was read by a column mapping. Bring the next file of the same shape with the same mapping.',
  'mapper.why.chosen': 'A column mapping is used only where somebody chose it.',
  'mapper.why.heading': 'By the heading of the column.',
  'mapper.why.most-values': 'By the heading of the column. A few values cannot be read.',
  'mapper.why.values-differ': 'The heading is alike, but the values do not fit. Have a look.',
  'mapper.why.looks-like-login': 'The values look like log-ins. Have a look.',
  'mapper.why.unknown': 'What this column is, is not known. Choose it if you need it.',
  'mapper.choice-unreadable': 'The value in “{column}” was not understood. Say in the mapping which of these it means: {choices}',
}
