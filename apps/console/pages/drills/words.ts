// The catalogue of drills: the list, the facilitator's page, the result, improvements.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useDrillWords = wordsOf(catalogue(ja, en))
