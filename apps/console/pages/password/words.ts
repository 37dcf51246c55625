// The password page's catalogue, and the engine's codes in words, which the command line shares.
import { passwordText } from '#apps/contract/password-text.ts'
import { catalogue } from '#hospital/kernel/text.ts'
import { wordsOf } from '../../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const usePasswordWords = wordsOf(catalogue(ja, en))
export const useExplainedWords = wordsOf(passwordText)
