// A case as a file for other hospitals: JSON of one shape, text for people. What comes in is somebody else's and believed in nothing.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { caseFields, textsAt, type CaseField, type CaseLevel, type CaseTexts } from './levels.ts'

export const mostCaseBytes = 262_144
const format = 'kokoroe-case-v1'

const text = z.string().max(4000)
const caseFile = z.strictObject({
  format: z.literal(format), level: z.enum(['peers', 'public']), year: z.int().min(1990).max(2200), kind: z.string().min(1).max(80),
  days: z.int().min(0).max(100_000).nullable(), giver: z.string().max(200).nullable(),
  texts: z.strictObject(Object.fromEntries(caseFields.map((field) => [field, text.optional()])) as Record<CaseField, z.ZodOptional<typeof text>>),
})

export interface CaseFile {
  readonly level: CaseLevel
  readonly year: number
  readonly kind: string
  readonly days: number | null
  readonly giver: string | null
  readonly texts: CaseTexts
}

/** The same case gives the same bytes. */
export function caseJson({ level, year, kind, days, giver, texts }: CaseFile): string {
  return `${JSON.stringify({ format, level, year, kind, days, giver, texts: textsAt(level, texts) }, null, 2)}\n`
}

export type ReadCase =
  | { readonly ok: true; readonly id: string; readonly file: CaseFile }
  | { readonly ok: false; readonly code: 'notCase' | 'tooLarge' }

export function readCase(bytes: Uint8Array): ReadCase {
  if (bytes.length > mostCaseBytes) return { ok: false, code: 'tooLarge' }
  const parsed = caseFile.safeParse(jsonOf(bytes))
  if (!parsed.success) return { ok: false, code: 'notCase' }
  const { level, year, kind, days, giver } = parsed.data
  const cleaned = Object.fromEntries(Object.entries(textsAt(level, parsed.data.texts)).map(([field, one]) => [field, clean(one ?? '')]))
  const file: CaseFile = { level, year, kind: clean(kind), days, giver: giver === null ? null : clean(giver), texts: cleaned }
  if (!cleaned['title'] || file.kind === '') return { ok: false, code: 'notCase' }
  return { ok: true, id: createHash('sha256').update(caseJson(file)).digest('hex'), file }
}

/** Signs that steer a terminal or turn the line around have no business in a text; line ends stay. */
export function clean(one: string): string {
  return one.normalize('NFC').replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g, '').trim()
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

/** Plain text with headings, as a page or a mail takes it. */
export function caseText(
  { level, texts }: Pick<CaseFile, 'level' | 'texts'>, title: (field: CaseField) => string,
): string {
  const own = textsAt(level, texts)
  const parts = Object.entries(own).filter(([field]) => field !== 'title')
  // The cast: keys of `textsAt` are fields.
  return [`# ${own.title ?? ''}`, ...parts.map(([field, one]) => `## ${title(field as CaseField)}\n\n${one ?? ''}`)].join('\n\n') + '\n'
}
