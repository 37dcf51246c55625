// The catalogue of the words around what the rooms say.
import { catalogue } from '#hospital/kernel/text.ts'
import { en } from './words.en.ts'
import { ja } from './words.ja.ts'

export const words = catalogue(ja, en)
