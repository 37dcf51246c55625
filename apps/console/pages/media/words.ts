// The catalogue of media.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useMediaWords = wordsOf(catalogue(ja, en))
