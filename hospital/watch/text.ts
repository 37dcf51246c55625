// What the watch says.
import { catalogue, messages } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const watchText = catalogue(ja, en)
export const say = messages(watchText)
