// The catalogue of reports.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useFormPageWords = wordsOf(catalogue(ja, en))
