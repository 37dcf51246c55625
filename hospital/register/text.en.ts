// What the register says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'register.attribute-unreadable':
    'The value of “{attribute}” could not be read. The rest of this row was taken in. Correct the value and import again.',
  'register.row-without-identity':
    'This row was not taken in: nothing in it tells what it is about. Fill in the name and import again.',
  'register.row-without-person':
    'This row was not taken in: it does not tell who it is about. Fill in an employee number or a name and import again.',
  'register.row-without-login':
    'This row was not taken in: it does not tell which account it is about. Fill in the log-in ID and import again.',
  'register.act.import': 'Imported the file “{path}” as {source}.',
  'register.act.import-undone': 'Undid the import of a file.',
  'register.act.note': 'Added to the register by hand.',
  'register.act.note-withdrawn': 'Withdrew something added by hand.',
  'register.already-imported': 'This file was already imported with the same content ({path}). Nothing has changed.',
  'register.not-noted': 'That addition was not found. Open the page again.',
  'register.not-imported': 'That import was not found. Open the page again.',
}
