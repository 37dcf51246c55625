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
  'pipeline.left.link': 'Not read: it is a link (shortcut). Put the file itself into this folder.',
  'pipeline.left.hidden': 'Not read: a name with a dot in front is hidden. Rename it if it is needed.',
  'pipeline.left.special': 'Not read: it is no ordinary file.',
  'pipeline.left.deep': 'Not read: folders go deeper than {limit}. Move it further up.',
  'pipeline.left.many': 'More than {limit} files: from here on {count} were not read. Split the folder.',
  'pipeline.left.denied': 'Not read: there is no permission to open it. Check its permissions.',
  'pipeline.left.busy': 'Not read: another program has it open. Close it and try again.',
  'pipeline.left.gone': 'It went away before it could be read. Please try again.',
  'pipeline.archive-refused': 'The zip is damaged or not safe to open ({reason}). Make it again.',
  'pipeline.archive-entry': 'This file inside the zip cannot be opened ({reason}). Take it out of the zip and use that.',
}
