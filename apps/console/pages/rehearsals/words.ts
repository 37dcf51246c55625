// The catalogue of rehearsals.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useRehearsalWords = wordsOf(catalogue(ja, en))
