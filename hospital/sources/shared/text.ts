// The catalogue all sources share.
import { catalogue, messages } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const sharedText = catalogue(ja, en)
export const say = messages(sharedText)
