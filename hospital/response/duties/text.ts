// This part's sentences; those that name a duty or a question are made from the data that defines them.
import { catalogue, fill, type Locale, type Message } from '#hospital/kernel/text.ts'
import { sentences } from '../part.ts'
import { duties } from './rules.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

const own = catalogue(ja, en)
export const { say, actText } = sentences(own)

const kinds = ['told', 'withdrawn', 'escalated', 'edition', 'kept'] as const

export const dutyTitle = (kind: (typeof kinds)[number], duty: string): Message => ({ code: `response.duty.line.${kind}.${duty}` })

export const answered = (question: string, answer: string): Message => (
  { code: `response.duty.line.answered.${question}.${answer}` }
)

function fromData(locale: Locale): Readonly<Record<string, string>> {
  const words: { readonly [Code in keyof typeof ja]: string } = own[locale]
  const { editions, questions } = duties()
  const lines = editions.toReversed().flatMap(({ duty, title }) => kinds.map((kind) => (
    [dutyTitle(kind, duty).code, fill(words[`response.duty.line.${kind}`], { title: title[locale] })] as const
  )))
  const said = questions.flatMap(({ id, text, answers }) => answers.map((answer) => [
    answered(id, answer).code,
    fill(words['response.duty.line.answered'], { question: text[locale], answer: words[`response.duty.answer.${answer}`] }),
  ] as const))
  return Object.fromEntries([...lines, ...said])
}

export const dutyText = { ja: { ...fromData('ja'), ...own.ja }, en: { ...fromData('en'), ...own.en } }
