// What zod found, as messages of ours.
import type { z } from 'zod'
import { say } from './sentences.ts'
import type { Message } from './text.ts'

type Issue = z.core.$ZodIssue

const most = 20

export function invalid(issues: readonly Issue[]): readonly Message[] {
  return issues.slice(0, most).map(messageOf)
}

/**
 * A room's own rule may bring its own sentence: `ctx.addIssue({ code: 'custom', params: { code: 'room.why', params }
 * })`.
 */
function messageOf(issue: Issue): Message {
  const field = issue.path.map(String).join('.')
  switch (issue.code) {
    case 'invalid_type':
      return say(issue.input === undefined ? 'kernel.invalid.missing' : 'kernel.invalid.type', { field })
    case 'too_small':
      return say('kernel.invalid.short', { field, limit: Number(issue.minimum) })
    case 'too_big':
      return say('kernel.invalid.long', { field, limit: Number(issue.maximum) })
    case 'custom': {
      const code: unknown = issue.params?.['code']
      const params: unknown = issue.params?.['params']
      if (typeof code !== 'string') return say('kernel.invalid', { field })
      return isParams(params) ? { code, params } : { code }
    }
    default:
      return say('kernel.invalid', { field })
  }
}

function isParams(value: unknown): value is Record<string, string | number> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string' || typeof one === 'number')
  )
}
