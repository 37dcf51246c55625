// The sentences about passwords that the page and the command line share.
import { catalogue } from '#hospital/kernel/text.ts'
import { en } from './password-text.en.ts'
import { ja } from './password-text.ja.ts'

export const passwordText = catalogue(ja, en)
