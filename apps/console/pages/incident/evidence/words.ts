// The catalogue of the evidence page.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useEvidenceWords = wordsOf(catalogue(ja, en))
