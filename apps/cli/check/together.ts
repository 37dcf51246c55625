// Editions that come to the same answer are told once, with all their names; those that are over are told as such.
import type { Call } from '../command.ts'
import type { CheckReport } from './report.ts'

export type Check = CheckReport['principles'][number]['checks'][number]

export function together(checks: readonly Check[]): [Check, ...Check[]][] {
  const groups = new Map<string, [Check, ...Check[]]>()
  for (const check of checks) {
    const { id, verdict, reasons, subjects } = check
    const key = JSON.stringify([id, verdict, reasons, subjects])
    const group = groups.get(key)
    if (group) group.push(check)
    else groups.set(key, [check])
  }
  return [...groups.values()]
}

/** `令和7年度 2-⑤` for each that asks. */
export function askers(report: CheckReport, alike: readonly Pick<Check, 'edition' | 'item'>[]): string[] {
  const edition = new Map(report.editions.map((one) => [one.id, one.edition]))
  return alike.map((one) => [edition.get(one.edition ?? '') ?? '', one.item].join(' ').trim())
}

/** One sentence for each edition whose year is over, with what to do. */
export function endedEditions({ editions }: CheckReport, { say }: Pick<Call, 'say'>): string[] {
  return editions.flatMap(({ title, endedOn }) =>
    endedOn === undefined ? [] : [say('check.ended', { edition: title, date: endedOn })])
}
