// What the room says of files, rules and results.
import { catalogue, speaker } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const signsText = catalogue(ja, en)

/** Sentences of the room in one language; a code from below that has no sentence shows itself. */
export const signsSpeak = speaker(signsText)
