// What the room of people says, in both languages.
import { catalogue } from '../text.ts'
import { en as auditEn } from './audit.en.ts'
import { ja as auditJa } from './audit.ja.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const sentences = catalogue(ja, en)

const audit = catalogue(auditJa, auditEn)

export const auditText = (act: keyof typeof auditJa) => ({ ja: audit.ja[act], en: audit.en[act] })
