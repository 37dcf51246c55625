// The catalogue of the red file.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useRedWords = wordsOf(catalogue(ja, en))
