// What the watch says.
import { catalogue, messages, speaker } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

const watchText = catalogue(ja, en)
export const watchSpeak = speaker(watchText)
export const say = messages(watchText)
