// Every sentence of every room by its code, for whoever shows it.
import { kernelText } from '#hospital/kernel/sentences.ts'
import { sentences } from '#hospital/kernel/people/sentences.ts'
import { speaker, type Catalogue, type Locale, type Message } from '#hospital/kernel/text.ts'
import { text as copiesText } from '#hospital/copies/text.ts'
import { principles } from '#hospital/principles/index.ts'
import { text as principleText } from '#hospital/principles/text.ts'
import { recoveryText } from '#hospital/recovery/text.ts'
import { text as registerText } from '#hospital/register/text.ts'
import { titles } from '#hospital/register/vocabulary/titles.ts'
import { responseParts } from '#hospital/response/room.ts'
import { text as rulebookText } from '#hospital/rulebooks/text.ts'
import { sources } from '#hospital/sources/index.ts'
import { mapperText } from '#hospital/sources/mapper/text.ts'
import { sharedText } from '#hospital/sources/shared/text.ts'
import { pipelineText } from '#hospital/sources/text.ts'
import { workText } from '#hospital/work/text.ts'
import { binderText } from '#hospital/binder/text.ts'
import { words } from '#apps/server/words.ts'
import { serverText } from '#apps/server/text.ts'

const catalogues: readonly Catalogue[] = [
  serverText, words, sentences, kernelText, titles, registerText, principleText, rulebookText, workText, recoveryText,
  pipelineText,
  sharedText, mapperText,
  binderText, copiesText, ...responseParts.map((one) => one.text), ...principles.map((one) => one.text),
  ...sources.map((one) => one.text),
]

/** One table per language: the first room that names a code speaks it. */
const merged: Catalogue = {
  ja: Object.assign({}, ...catalogues.map((one) => one.ja).toReversed()) as Catalogue['ja'],
  en: Object.assign({}, ...catalogues.map((one) => one.en).toReversed()) as Catalogue['en'],
}

export const speak: (locale: Locale, message: Message) => string = speaker(merged)

/** Whether anybody speaks this code, where a sentence is optional. */
export const spoken = (code: string): boolean => merged.ja[code] !== undefined
