// Which form it is, by what it is called: the sheet, the file, the lines above its table.
import { fold } from '#engines/japanese'
import { formNames, ownForms } from './form.words.ts'

export type NamedForm = 'mds' | 'sds' | 'checklist'

/** `statement`: MDS or SDS, which is not said. `own`: what the hospital answered itself. Null: nothing tells. */
export function kindOf(texts: readonly string[]): NamedForm | 'statement' | 'own' | null {
  const told = texts.map((text) => fold(text))
  const plainly = told.find((text) => says(text, 'mds', true) !== says(text, 'sds', true))
  if (plainly !== undefined) return says(plainly, 'mds', true) ? 'mds' : 'sds'
  if (ownForms.some((word) => told.some((text) => text.includes(fold(word))))) return 'own'
  if (told.some((text) => says(text, 'checklist', false))) return 'checklist'
  if (told.some((text) => says(text, 'statement', false) || says(text, 'mds', true))) {
    const one = told.find((text) => says(text, 'mds', false) !== says(text, 'sds', false))
    return one === undefined ? 'statement' : says(one, 'mds', false) ? 'mds' : 'sds'
  }
  return null
}

/** `plainly`: only the short name, as a word. */
function says(text: string, form: keyof typeof formNames, plainly: boolean): boolean {
  return formNames[form].some((word) =>
    /^[a-z]+$/.test(word)
      ? new RegExp(`(?<![a-z])${word}(?![a-z])`).test(text)
      : !plainly && text.includes(fold(word)),
  )
}
