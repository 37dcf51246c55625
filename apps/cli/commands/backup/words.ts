// Names of rules and states as the register's vocabulary has them, so that page, paper and command line say the same.
import { speaker } from '#hospital/kernel/text.ts'
import { titles } from '#hospital/register/vocabulary/titles.ts'
import type { Call } from '../../command.ts'

const speak = speaker(titles)

export function wordFor(call: Call, code: string, name: string): string {
  const word = speak(call.locale, { code })
  return word === code ? name : word
}
