// The mapper's catalogue.
import { catalogue, messages } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const mapperText = catalogue(ja, en)
export const say = messages(mapperText)
