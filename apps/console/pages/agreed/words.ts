// The catalogue of what is agreed beforehand.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export type AgreedCode = keyof typeof ja
export const useAgreedWords = wordsOf(catalogue(ja, en))
