// The sentences of duty 5.
import { catalogue } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const text = catalogue(ja, en)
