// The catalogue of help from outside.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useOutsideWords = wordsOf(catalogue(ja, en))
