// What the reading pipeline says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'pipeline.tie': 'It fits more than one kind. Choose what to read it as.',
  'pipeline.looks.empty': 'A file without content.',
  'pipeline.looks.table': 'It looks like a table (headings: {columns}).',
  'pipeline.looks.old-office': 'It looks like an old Office file, or one with a password.',
  'pipeline.looks.pdf': 'It looks like a PDF.',
  'pipeline.looks.binary': 'It does not look like text ({format}).',
  'pipeline.looks.text': 'It looks like a text file ({kind}).',
  'pipeline.advice.export-again': 'Export it again and check that its size is not 0.',
  'pipeline.advice.map': 'Open “Map columns” and say which column is what: then it can be imported.',
  'pipeline.advice.save-xlsx': 'Open it and save it as xlsx without a password.',
  'pipeline.advice.original': 'Export it from the original program as CSV or xlsx and use that.',
  'pipeline.advice.guide': 'Check that it was made by a command of “How to collect”.',
  'pipeline.archive-refused': 'The zip is damaged or not safe to open ({reason}). Make it again.',
  'pipeline.archive-entry': 'This file inside the zip cannot be opened ({reason}). Take it out of the zip and use that.',
}
