// This part's sentences; those about the gate are made of its items, which are data.
import { catalogue, fill, type Catalogue, type Locale } from '#hospital/kernel/text.ts'
import { sentences } from '../part.ts'
import { gateItems } from './gate.ts'
import { gateAnswers } from './tables.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

const gateLines = (locale: Locale, of: Readonly<Record<`response.line.gate.${(typeof gateAnswers)[number]}`, string>>): Record<string, string> =>
  Object.fromEntries(gateItems().flatMap(({ id, title }) => gateAnswers.map((answer) =>
    [`response.line.gate.${answer}.${id}`, fill(of[`response.line.gate.${answer}`], { item: title[locale] })] as const)))

const written = catalogue(ja, en)
export const comebackText: Catalogue = { ja: { ...gateLines('ja', ja), ...written.ja }, en: { ...gateLines('en', en), ...written.en } }
export const { say, actText } = sentences(written)

export const gateLine = (item: string, answer: (typeof gateAnswers)[number]) => ({ code: `response.line.gate.${answer}.${item}` })
