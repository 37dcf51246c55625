// This part's sentences.
import { catalogue } from '#hospital/kernel/text.ts'
import { sentences } from '../part.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const casesText = catalogue(ja, en)
export const { say, actText } = sentences(casesText)
