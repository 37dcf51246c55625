// The sentences of the red file.
import { catalogue } from '#hospital/kernel/text.ts'
import { sentences } from '../part.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const redFileText = catalogue(ja, en)
export const { say, actText } = sentences(redFileText)
