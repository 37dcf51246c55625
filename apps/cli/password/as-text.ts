// An explanation as lines for a terminal: the verdict, why, and what to do. Never the password.
import type { Explanation } from '#engines/password'
import { passwordText } from '#apps/contract/password-text.ts'
import { fill, type Locale } from '#hospital/kernel/text.ts'

export function asText(explained: Explanation, locale: Locale, lead: string): string {
  const { verdict, length, lasting, reasons, advice, facts } = explained
  const sentences = passwordText[locale]
  const list = (items: readonly string[]) => items.map((item) => `  - ${item}`)
  const given = verdict === 'refused' && length === 0 ? [] : [
    ...list([
      sentences[`fact.mixedEight.${facts.mixedEight ? 'yes' : 'no'}`],
      fill(sentences[`fact.thirteen.${facts.thirteen ? 'yes' : 'no'}`], { length }),
      sentences[`lasting.${lasting}`],
    ]),
  ]
  return [
    `${lead}${sentences[`verdict.${verdict}`]} — ${sentences[`meaning.${verdict}`]}`,
    ...given,
    `${sentences[verdict === 'strong' ? 'why.strong' : 'why']}:`,
    ...list(reasons.map(({ code, params }) => fill(sentences[`reason.${code}`], params))),
    `${sentences.todo}:`,
    ...list(advice.map((code) => sentences[`advice.${code}`])),
    '',
  ].join('\n')
}
