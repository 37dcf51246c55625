// The steps an explanation may name.
import { catalogue } from '#hospital/kernel/text.ts'
import { en } from './steps.en.ts'
import { ja } from './steps.ja.ts'

export const stepText = catalogue(ja, en)

export type Step = keyof typeof ja
