// Every answer that is not a success: a status, a code for programs, and sentences for people.
import type { Refusal } from '#hospital/kernel/outcome.ts'
import type { Message } from '#hospital/kernel/text.ts'

export class Refused {
  readonly status: number
  readonly code: string
  readonly reasons: readonly Message[]
  readonly fields: Readonly<Record<string, Message>> | undefined
  constructor(status: number, code: string, reasons: readonly Message[], fields?: Readonly<Record<string, Message>>) {
    this.status = status
    this.code = code
    this.reasons = reasons
    this.fields = fields
  }
}

export function refuse(status: number, code: string, ...reasons: readonly Message[]): Refused {
  return new Refused(status, code, reasons)
}

/** INVARIANT: what is another hospital's and what does not exist are answered by the same bytes. */
export const notFound = (): Refused => refuse(404, 'notFound', { code: 'server.notFound' })

const statusOf = { invalid: 422, forbidden: 403, conflict: 409, storage: 503 } as const

/** The one door's refusal as an answer. */
export function passOn(refusal: Refusal): Refused {
  return new Refused(statusOf[refusal.code], refusal.code, refusal.reasons)
}
