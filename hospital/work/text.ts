// This room's sentences, and how it names one.
import { catalogue, messages } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const workText = catalogue(ja, en)
export const say = messages(workText)
