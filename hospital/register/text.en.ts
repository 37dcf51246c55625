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
  'register.act.witness': 'Recorded what was done on the spot.',
  'register.act.mapping-saved': 'Saved the column mapping.',
  'register.act.mapping-removed': 'Took a column mapping off the list.',
  'register.already-imported': 'This file was already imported with the same content ({path}). Nothing has changed.',
  'register.not-noted': 'That addition was not found. Open the page again.',
  'register.not-witnessed': 'Only moves of media, stages of rehearsals and drills can be recorded here. Open the page again and record it once more.',
  'register.not-imported': 'That import was not found. Open the page again.',
  'mapping.too-long': 'The mapping is too long (1 MB at most). Use fewer columns.',
  'mapping.not-json': 'Line {line}, character {column}: this is not JSON. Check commas and quotes.',
  'mapping.field-unknown': 'There is no field “{place}”. Check its spelling, or remove it.',
  'mapping.field-missing': '“{place}” is missing. Add it.',
  'mapping.field-unfit': 'The value of “{place}” does not fit. See docs/formats/mapping.md.',
  'mapping.attribute-unknown': '“{place}”: {kind} has no attribute {attribute}. Use one of: {known}',
  'mapping.attribute-twice': '“{place}”: {attribute} is given to another column too. Take one of them out.',
  'mapping.choice-unknown': '“{place}”: {value} cannot be used. Use one of: {known}',
  'mapping.constant-unfit': '“{place}”: the value ({value}) does not fit {attribute}. See the description.',
  'mapping.no-identity': 'No column tells what a row is about ({place}). Give a column to: {needed}',
  'mapping.column-twice': 'One heading stands there twice ({place}). Keep one.',
  'mapping.id-differs': 'The number does not belong to this mapping. Save it again.',
  'mapping.not-found': 'That mapping was not found. Open the page again.',
}
