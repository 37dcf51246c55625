// Nobody can have done something later than now; a minute is left to clocks that differ.
import type { Applied } from '#hospital/kernel/act.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { say } from './text.ts'

const slack = 60_000

export function notAhead({ at, payload }: Applied<{ readonly happenedAt: number | null }>): readonly Message[] {
  return payload.happenedAt !== null && payload.happenedAt > at + slack ? [say('response.when.ahead')] : []
}
