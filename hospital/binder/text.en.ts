import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'binder.asOf': 'as of {date}',
  'binder.head': 'Head of the record (up to entry {size})',
  'binder.headHow': 'Keep these 64 characters on paper: with them a stranger can later prove that the record was not changed.',
  'binder.noHead': 'This paper was made from files only; no record stands behind it.',
  'binder.missingGlyphs': 'The print font lacks these characters: {characters}. Write their reading beside them.',
}
