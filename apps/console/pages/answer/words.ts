// The answer page's catalogue.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useAnswerWords = wordsOf(catalogue(ja, en))
