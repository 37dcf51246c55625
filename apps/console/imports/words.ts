// The import panel's catalogue.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useImportWords = wordsOf(catalogue(ja, en))
