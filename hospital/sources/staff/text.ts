// This source's catalogue.
import { catalogue } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const text = catalogue(ja, en)
