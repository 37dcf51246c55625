// The installation page's catalogue.
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const useOperateWords = wordsOf(catalogue(ja, en))
