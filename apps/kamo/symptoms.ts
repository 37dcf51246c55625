// The six buttons as they come with the program: shown until the server says what this hospital calls them.
import { signs } from 'virtual:own-signs'
import { locale } from './words.ts'

export const ownSymptoms = (): readonly { readonly id: string; readonly title: string }[] =>
  signs.map(({ id, title }) => ({ id, title: title[locale()] }))
