// Why something could not be read, as a sentence with its next step.
import type { Refusal } from '#engines/copies'
import type { Call } from '../../command.ts'
import { oneLine } from './one-line.ts'

export function reports(call: Call, { code, what, said }: Refusal): string {
  const sentence = call.say(`backup.refused.${code}`, { what: oneLine(what) })
  return said === '' ? sentence : `${sentence}(${oneLine(said)})`
}
