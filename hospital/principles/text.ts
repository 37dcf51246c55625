// The sentences every principle shares: what a check as a whole says, and which evidence would tell.
import { catalogue, messages } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const text = catalogue(ja, en)
export const say = messages(text)
