// The catalogue of heads of the record.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useHeadsWords = wordsOf(catalogue(ja, en))
