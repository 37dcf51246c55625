// The catalogue of the desk of 「かも?」.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useKamoWords = wordsOf(catalogue(ja, en))
