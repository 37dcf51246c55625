// The ui kit's catalogue.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useUiWords = wordsOf(catalogue(ja, en))
