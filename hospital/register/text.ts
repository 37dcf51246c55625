// The register's catalogue.
import { catalogue, messages } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const text = catalogue(ja, en)
type Verb = 'import' | 'import-undone' | 'note' | 'note-withdrawn' | 'witness' | 'mapping-saved' | 'mapping-removed'
/** The sentence of an act on the audit page. */
export const actText = (verb: Verb) => ({
  ja: ja[`register.act.${verb}`],
  en: en[`register.act.${verb}`],
})

export const say = messages(text)
