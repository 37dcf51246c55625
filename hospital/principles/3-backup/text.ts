// The sentences of duty 3. Its checks pass on what verdicts say of copies, so those belong to it too.
import { text as copies } from '#hospital/copies/text.ts'
import { catalogue, messages } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

const own = catalogue(ja, en)
export const text = catalogue({ ...copies.ja, ...ja }, { ...copies.en, ...en })
export const say = messages(own)
