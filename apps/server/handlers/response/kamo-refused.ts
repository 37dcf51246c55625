// Whoever reports and is refused reads whom to call instead: a form that fails must not end the way.
import { say } from '#hospital/response/report/text.ts'
import type { Common } from '../../context.ts'
import { Refused } from '../../refuse.ts'
import { phonesOf } from './kamo-label.ts'

/** A receipt nobody knows needs no call. */
const quiet = 404

export async function withPhone(refused: Refused, { house, say: speak }: Common): Promise<Refused> {
  if (refused.status === quiet) return refused
  const facilities = house.kernel.facilities()
  const only = facilities.length === 1 ? facilities[0] : undefined
  const phone = only && (await phonesOf(house, only.id, speak))[0]
  const call = phone ? say('response.report.call', { number: phone.number }) : say('response.report.callAny')
  return new Refused(refused.status, refused.code, [...refused.reasons, call], refused.fields)
}
