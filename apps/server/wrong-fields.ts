// What zod found wrong, field by field, in sentences beside the inputs.
import type { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import { Refused } from './refuse.ts'

export function wrongFields(error: z.ZodError): Refused {
  const fields: Record<string, Message> = {}
  for (const issue of error.issues.slice(0, 50)) {
    const name = issue.path.map(String).join('.')
    fields[name] ??= messageOf(issue)
  }
  return new Refused(422, 'invalid', [{ code: 'server.invalid' }], fields)
}

/** A log-in name that cannot be one, said beside its input. */
export function wrongLogin(field: string): Refused {
  const why = { code: 'people.loginShape' }
  return new Refused(422, 'invalid', [why], { [field]: why })
}

function messageOf(issue: z.core.$ZodIssue): Message {
  if (issue.code === 'invalid_type' && issue.input === undefined) return { code: 'server.fieldMissing' }
  if (issue.code === 'too_small') return { code: issue.minimum === 1 ? 'server.fieldMissing' : 'server.fieldShort' }
  return { code: issue.code === 'too_big' ? 'server.fieldLong' : 'server.fieldWrong' }
}
