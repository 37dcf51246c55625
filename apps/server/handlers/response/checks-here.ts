// Checks of the nine duties with where they stand here, for pages that link to them.
import { principles } from '#hospital/principles/index.ts'
import type { Common } from '../../context.ts'
import { checkTitle } from '../../present.ts'

export async function checksHere({ house, facility, say, locale }: Pick<Common, 'house' | 'say' | 'locale'> & { readonly facility: string }) {
  const evaluation = await house.registers.evaluation(facility)
  const verdicts = new Map(evaluation.principles.flatMap(({ checks }) => checks.map(({ id, verdict }) => [id, verdict] as const)))
  return principles.flatMap(({ number, checks }) => checks.map(({ id }) => ({
    id, title: checkTitle(say, locale, id), principle: number, verdict: verdicts.get(id) ?? null,
  })))
}
