// What the pages of recovery stand on: the hospital's view, its active editions, and the moment as Japan's clocks tell it.
import { activeRulebooks } from '#hospital/rulebooks/shelf.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { spoken } from '#apps/house/speak.ts'
import type { Common } from '../context.ts'

export type Say = Common['say']

export async function recoveryGround({ house, services, facility }: Pick<Common, 'house' | 'services'> & {
  readonly facility: string
}) {
  const [view, books] = await Promise.all([house.registers.view(facility), activeRulebooks(house.kernel, facility)])
  return { view, books, now: momentInJapan(services.now()) }
}

/** With its offset: the day in front is the day people mean. */
export function momentInJapan(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Tokyo')
    .toString({ timeZoneName: 'never', smallestUnit: 'millisecond' })
}

/** The words a vocabulary has for a value. */
export function titled(say: Say, attribute: string, value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  const code = `value.${attribute}.${value}`
  return spoken(code) ? say({ code }) : value
}

export const sentencesOf = (say: Say, messages: readonly Message[]): string[] => messages.map(say)
