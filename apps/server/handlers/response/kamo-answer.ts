// What a reporter reads at once: the level, why, what to do with the hands, and whom to call.
import type { Common } from '../../context.ts'
import type { ReportRow } from '#hospital/response/report/tables.ts'
import { say } from '#hospital/response/report/text.ts'
import { photoKey, shownReceipt } from '#hospital/response/report/receipt.ts'
import type { Judgement } from '#hospital/response/triage/judge.ts'
import type { Level, TriageRules } from '#hospital/response/triage/rules.ts'
import { phonesOf } from './kamo-label.ts'

const actions = {
  red: ['unplug', 'keepPower', 'photograph', 'call'], yellow: ['keepPower', 'photograph', 'call'], grey: ['keepPower'],
} as const satisfies Record<Level, readonly string[]>

export function whyOf(why: Judgement['why'], rules: TriageRules, locale: Common['locale']): string[] {
  const spoken = why.flatMap((id) => [...rules.rules, ...rules.groups].find((one) => one.id === id)?.why[locale] ?? [])
  return spoken.length > 0 ? spoken : [rules.otherwise[locale]]
}

export async function answerTo(
  { house, locale, say: speak }: Common, facility: string, report: Pick<ReportRow, 'id' | 'receipt' | 'told'>,
  why: Judgement['why'], rules: TriageRules,
) {
  return {
    receipt: shownReceipt(report.receipt), level: report.told, why: whyOf(why, rules, locale),
    actions: actions[report.told].map((id) => ({
      id, title: speak(say(`response.action.${id}`)), detail: speak(say(`response.action.${id}.detail`)),
    })),
    phones: await phonesOf(house, facility, speak),
    photoKey: photoKey(house.kernel.secretFor('kamo photos'), report.id),
  }
}
