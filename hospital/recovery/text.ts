// This room's sentences.
import { catalogue, messages } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const recoveryText = catalogue(ja, en)
export const say = messages(recoveryText)
