// The catalogue of what comes after an incident: its review, cases, and what is shared.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useAfterWords = wordsOf(catalogue(ja, en))
