// How the seven verdicts on copies look on the wire.
import { spoken } from '#apps/house/speak.ts'
import { limitsFor } from '#hospital/copies/limits.ts'
import { answerOf, type Answer } from '#hospital/copies/matrix/answer.ts'
import type { SystemRows } from '#hospital/copies/matrix/matrix.ts'
import { checkOfVerdict } from '#hospital/copies/verdicts/asked.ts'
import type { GenerationVerdict, VerdictName } from '#hospital/copies/verdicts/shape.ts'
import { principles } from '#hospital/principles/index.ts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { activeRulebooks } from '#hospital/rulebooks/shelf.ts'
import type { Common } from '../context.ts'
import { wantedOf } from './board.ts'
import { guidanceOf } from './principle-results.ts'

export type Speaking = Pick<Common, 'say' | 'locale'>

/** What these pages stand on: the hospital's view, and the figures of its active editions. */
export async function groundOf({ house }: Pick<Common, 'house'>, facility: string) {
  const [view, books] = await Promise.all([
    house.registers.view(facility), activeRulebooks(house.kernel, facility),
  ])
  return { view, books, limits: limitsFor(books, view.asOf) }
}

export const titleOf = ({ say }: Speaking, name: VerdictName) => ({
  name, title: say({ code: `verdict.${name}` }), letter: say({ code: `words.backups.letter.${name}` }),
  about: say({ code: `words.backups.about.${name}` }),
})

export function stepOf({ locale }: Speaking, check: string | null) {
  if (check === null) return null
  const [found] = principles.flatMap((one) => guidanceOf(one, locale, check) ?? [])
  return found === undefined ? null : { check: found.check, title: found.title, monday: found.monday }
}

/** Nothing to do about what is well, nor about what nobody asks. */
export function stepOfVerdict(speaking: Speaking, name: VerdictName, { verdict }: Pick<GenerationVerdict, 'verdict'>) {
  return verdict === 'fail' || verdict === 'unknown' ? stepOf(speaking, checkOfVerdict[name]) : null
}

export function answerText(speaking: Speaking, { reason, open }: Answer): string {
  const { say } = speaking
  const questions = open.map((name) => say({ code: `verdict.${name}` })).join(say({ code: 'words.backups.sep' }))
  return say({ code: reason.code, params: { ...reason.params, questions } })
}

export function shownAnswer(speaking: Speaking, rows: SystemRows) {
  const answer = answerOf(rows)
  return { verdict: answer.verdict, text: answerText(speaking, answer), step: stepOf(speaking, answer.check) }
}

/** Kinds of evidence that would tell more, and that nobody has brought. */
export function wantedHere({ say }: Speaking, view: RegisterView, kinds: readonly EvidenceKind[]) {
  return kinds.filter((kind) => view.batches(kind).length === 0).map((kind) => wantedOf(say, kind))
}

/** A choice in words; a name of a program stays as it is. */
export function valueTitle({ say }: Speaking, attribute: string, value: string | undefined): string | null {
  if (value === undefined) return null
  const code = `value.${attribute}.${value}`
  return spoken(code) ? say({ code }) : value
}

/** Long names of generations are for programs. */
export const shortId = (id: string): string => (/^[0-9a-f]{16,}$/.test(id) ? id.slice(0, 8) : id)
