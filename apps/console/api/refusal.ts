// What went wrong, as sentences for people: the server's own words, or ours where the server could not be heard.
import { catalogue } from '#hospital/kernel/text.ts'
import { sayIn } from '../util/words.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export interface Refused {
  readonly ok: false
  readonly status: number
  readonly code: string
  readonly reasons: readonly string[]
  /** By name of the input that was wrong. */
  readonly fields: Readonly<Record<string, string>>
}

const say = sayIn(catalogue(ja, en))

export function refusalOf(status: number, answer: unknown): Refused {
  const error = isFailure(answer) ? answer.error : null
  const reasons = error?.reasons.map((reason) => reason.text) ?? []
  return {
    ok: false,
    status,
    code: error?.code ?? `http-${status}`,
    reasons: reasons.length > 0 ? reasons : [say(status === 429 ? 'tooMany' : status >= 500 ? 'broken' : 'refused')],
    fields: error?.fields ?? {},
  }
}

export function unreachable(): Refused {
  return { ok: false, status: 0, code: 'unreachable', reasons: [say('unreachable')], fields: {} }
}

interface Failure {
  readonly error: {
    readonly code: string
    readonly reasons: readonly { readonly text: string }[]
    readonly fields?: Readonly<Record<string, string>>
  }
}

function isFailure(answer: unknown): answer is Failure {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return false
  const { error } = answer
  return typeof error === 'object' && error !== null && 'code' in error && 'reasons' in error && Array.isArray(error.reasons)
}
