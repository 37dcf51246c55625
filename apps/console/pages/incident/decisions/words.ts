// The catalogue of this page of an incident.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useDecisionWords = wordsOf(catalogue(ja, en))
