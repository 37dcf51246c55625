// The catalogue of these pages.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useNoteWords = wordsOf(catalogue(ja, en))
