// Report forms as dated data: sections and fields in the form's order, each with how surely it is known.
import { z } from 'zod'
import { certainty } from '#hospital/rulebooks/schema.ts'
import { both, dataOf } from '../data.ts'

const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60)

export const suggestors = [
  'hospital', 'security-contact', 'known-at', 'first-line', 'lead', 'title', 'reports', 'answers', 'evidence', 'declared', 'care',
  'cuts', 'done', 'comeback', 'gate', 'notes', 'published', 'readers', 'told-police', 'told-others', 'told-persons', 'people', 'purpose',
] as const
export type Suggestor = (typeof suggestors)[number]

const field = z.strictObject({
  /** The same in two forms: filled in once. */
  id: word,
  title: both, hint: both.optional(),
  /** `rows`: one per line, cells parted by commas. */
  kind: z.enum(['line', 'prose', 'rows']),
  certainty,
  /** A value or 「不明」 must stand in it before a report is complete. */
  required: z.boolean(),
  suggest: z.array(z.enum(suggestors)).max(10).default([]),
})
export type FormField = z.infer<typeof field>

const form = z.strictObject({
  id: word, short: both, title: both, to: both, validFrom: z.iso.date(), validTo: z.iso.date().nullable(), certainty,
  source: z.string().min(1).max(1000),
  /** What a person must still compare. */
  note: both,
  sections: z.array(z.strictObject({ id: word, title: both, fields: z.array(field).min(1).max(60) })).min(1).max(40),
})
export type Form = z.infer<typeof form>

const loaders = [dataOf('form-common-2025', form), dataOf('form-privacy-commission', form)] as const

export const forms = (): readonly Form[] => loaders.map((load) => load())
export const formOf = (id: string): Form | null => forms().find((one) => one.id === id) ?? null
export const fieldsOf = ({ sections }: Form): readonly FormField[] => sections.flatMap(({ fields }) => fields)
