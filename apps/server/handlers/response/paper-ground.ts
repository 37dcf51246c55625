// What every paper of one incident is made with.
import type { IncidentRow } from '#hospital/response/incident/tables.ts'
import { headNow } from '#apps/house/head.ts'
import type { Common } from '../../context.ts'

export async function paperGround({ house, locale, say, facility }: Common & { readonly facility: string }, incident: IncidentRow) {
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo',
  })
  return {
    locale, say, incident, hospital: hospitalName(house, facility), date: house.today(), head: await headNow(house.kernel),
    timeOf: (at: number) => format.format(at),
  }
}

export const hospitalName = (house: Common['house'], facility: string): string =>
  house.kernel.facilities().find((one) => one.id === facility)?.name ?? ''
