// A mapping from its JSON file. A bad one is refused with every place and a sentence for each.
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import { say } from '../text.ts'
import { mapping, placeOf, type Mapping } from './mapping.ts'

export type ReadMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly { readonly place: string; readonly message: Message }[] }

const longest = 1024 * 1024

export function readMapping(text: string): ReadMapping {
  if (text.length > longest) return refused('', say('mapping.too-long'))
  const plain = text.replace(/^\ufeff/, '')
  try {
    return checkMapping(JSON.parse(plain))
  } catch (error) {
    return refused('', say('mapping.not-json', whereOf(plain, String(error))))
  }
}

/** The runtime tells the line of some mistakes only; a reader of YAML, of which JSON is a part, of most others. */
function whereOf(text: string, reason: string): { readonly line: string; readonly column: string } {
  const [, line, column] = /line (\d+) column (\d+)/.exec(reason) ?? []
  if (line !== undefined && column !== undefined) return { line, column }
  const start = parseDocument(text, { schema: 'json', logLevel: 'silent' }).errors[0]?.linePos?.[0]
  return { line: String(start?.line ?? '?'), column: String(start?.col ?? '?') }
}

export function checkMapping(value: unknown): ReadMapping {
  const read = mapping.safeParse(value, { reportInput: true })
  return read.success
    ? { ok: true, mapping: read.data }
    : { ok: false, problems: read.error.issues.slice(0, 50).flatMap(told) }
}

function refused(place: string, message: Message): ReadMapping {
  return { ok: false, problems: [{ place, message }] }
}

function told(issue: z.core.$ZodIssue): { readonly place: string; readonly message: Message }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const place = placeOf([...issue.path, key])
      return { place, message: say('mapping.field-unknown', { place }) }
    })
  }
  const place = placeOf(issue.path)
  return [{ place, message: sentence(issue, place) }]
}

function sentence(issue: z.core.$ZodIssue, place: string): Message {
  if (issue.code === 'custom') {
    // The schema's own rules carry a code of this room's catalogue.
    return { code: String(issue.params?.['code']), params: issue.params?.['params'] as Record<string, string> }
  }
  if (issue.code === 'invalid_value')
    return say('mapping.choice-unknown', {
      place,
      value: JSON.stringify(issue.input ?? ''),
      known: issue.values.map(String).join(', '),
    })
  if (issue.code === 'invalid_type')
    return say(issue.input === undefined ? 'mapping.field-missing' : 'mapping.field-unfit', { place })
  return say('mapping.field-unfit', { place })
}
