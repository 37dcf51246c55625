// What the HTML report is made of, out of a scan.
import { outsideBodies } from '#hospital/rulebooks/outside-bodies.ts'
import { packBook } from '#hospital/signs/pack/explain.ts'
import type { ReportInput } from '#hospital/signs/report/input.ts'
import type { Scan } from '#hospital/signs/scan/scan.ts'
import { signsSpeak } from '#hospital/signs/text.ts'
import type { Call } from '../../command.ts'

export function reportInput(
  result: Scan, { locale }: Call, { zone, table, hospital }: Pick<ReportInput, 'zone' | 'table' | 'hospital'>,
): ReportInput {
  const contacts = outsideBodies().bodies.map(({ name, when, url }) => ({
    who: name[locale], when: when[locale], how: url ?? null,
  }))
  return {
    locale, zone, at: Date.now(), hospital, result, books: [packBook], contacts, table, holes: result.holes,
    say: (message) => signsSpeak(locale, message),
  }
}
