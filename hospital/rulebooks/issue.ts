// What the schema found wrong, as a sentence for the person who wrote the file.
import type { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import { say } from './refusal.ts'

export type Path = readonly (string | number)[]

export interface Placed {
  readonly path: Path
  /** Point at this key rather than at a value. */
  readonly onKey?: string
  readonly message: Message
}

type Issue = z.core.$ZodIssue
type Code = Parameters<typeof say>[0]

export function refusalOf(issue: Issue): readonly Placed[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path, onKey: key, message: say('refusal.unknownField', { field: named([...path, key]) }),
    }))
  }
  return [{ path, message: messageOf(issue, named(path)) }]
}

function messageOf(issue: Issue, field: string): Message {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return say('refusal.missing', { field })
      return say(expected[issue.expected] ?? 'refusal.other', { field })
    case 'invalid_value':
      return say('refusal.choice', { field, choices: issue.values.map(String).join(' / ') })
    case 'invalid_format':
      if (issue.format === 'date') return say('refusal.date', { field })
      return say(issue.format === 'url' ? 'refusal.url' : 'refusal.pattern', { field })
    case 'too_big':
      return say(counts(issue.origin) ? 'refusal.tooHigh' : 'refusal.tooLong', { field, limit: Number(issue.maximum) })
    case 'too_small':
      return say(counts(issue.origin) ? 'refusal.tooLow' : 'refusal.tooShort', { field, limit: Number(issue.minimum) })
    case 'custom':
      return say(issue.message as Code) // the schema's own rules give codes of this catalogue
    default:
      return say('refusal.other', { field })
  }
}

const expected: Readonly<Record<string, Code>> = {
  string: 'refusal.text', number: 'refusal.number', int: 'refusal.number', array: 'refusal.list',
  object: 'refusal.fields', record: 'refusal.fields',
}

function counts(origin: string): boolean {
  return origin === 'number' || origin === 'int'
}

/** `items[3].text.ja`, counting from 1 as people do. */
function named(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : i === 0 ? step : `.${step}`)).join('')
}
