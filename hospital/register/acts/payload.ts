// Facts and problems as the door takes them: checked against the vocabulary once more, whoever made them.
import { z } from 'zod'
import { evidenceKinds } from '../evidence-kinds.ts'
import { longestSheet, type Fact, type Problem } from '../fact.ts'
import { kinds, vocabulary, type Kind } from '../vocabulary/index.ts'

const rowNumber = z.int().nonnegative().nullable()

const oneKind = (kind: Kind) =>
  z.object({
    kind: z.literal(kind),
    key: z.string().min(1).max(1000),
    attributes: (vocabulary[kind] as z.ZodObject).partial().strict(),
    row: rowNumber,
    sheet: z.string().min(1).max(longestSheet).exactOptional(),
  })

// A union over a list made at run time: zod keeps the check, TypeScript cannot follow it.
const options = kinds.map(oneKind) as unknown as [ReturnType<typeof oneKind>, ...ReturnType<typeof oneKind>[]]
export const fact = z.discriminatedUnion('kind', options) as unknown as z.ZodType<Fact>

export const problem: z.ZodType<Problem> = z.object({
  row: rowNumber,
  message: z.object({
    code: z.string().min(1).max(100),
    params: z.record(z.string().max(100), z.union([z.string().max(2000), z.number()])).exactOptional(),
  }),
  value: z.string().max(200).exactOptional(),
  weight: z.enum(['lost', 'note']),
})

export const gives = z.array(z.enum(evidenceKinds)).max(evidenceKinds.length)
