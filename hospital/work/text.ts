// This room's sentences, and how it names one.
import { catalogue, messages } from '#hospital/kernel/text.ts'
import { en as auditEn } from './audit.en.ts'
import { ja as auditJa } from './audit.ja.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const workText = catalogue(ja, en)
export const say = messages(workText)

/** The sentence of an act on the audit page. */
export const actText = (act: keyof typeof auditJa) => ({ ja: auditJa[act], en: auditEn[act] })
