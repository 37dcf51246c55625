// The vocabulary as something to map columns to: what each attribute holds, and which ones a row cannot do without.
import { z } from 'zod'
import { keyOf } from '../key.ts'
import { kinds, vocabulary, type Kind } from '../vocabulary/index.ts'

export interface Attribute {
  readonly name: string
  readonly holds: 'text' | 'date' | 'moment' | 'yesNo' | 'number' | 'list' | 'choice'
  /** null means something: never, until further notice. */
  readonly nullable: boolean
  /** For `choice`. */
  readonly choices: readonly string[]
  /** Without it a row says nothing. */
  readonly needed: boolean
}

/** Kinds that stand in tables, one row each. What the hospital calls itself is no table. */
export const mappable = kinds.filter((kind) => kind !== 'hospital')

const known = new Map<Kind, readonly Attribute[]>()

export function attributesOf(kind: Kind): readonly Attribute[] {
  return known.getOrInsertComputed(kind, () => {
    const shape: Readonly<Record<string, z.core.$ZodType>> = vocabulary[kind].shape
    const all = Object.entries(shape).map(([name, schema]) => ({ name, ...held(schema) }))
    return all.map((one) => ({
      ...one,
      needed: !identified(
        kind,
        all.filter((other) => other !== one),
      ),
    }))
  })
}

/** Whether rows with these attributes can be told apart. */
export function identified(
  kind: Kind,
  attributes: readonly Pick<Attribute, 'name' | 'holds' | 'choices'>[],
): boolean {
  const row = Object.fromEntries(attributes.map(({ name, holds, choices }) => [name, plausible(holds, choices)]))
  const key = keyOf[kind](row)
  return key !== null && key.replaceAll('/', '') !== ''
}

function held(schema: z.core.$ZodType): Pick<Attribute, 'holds' | 'nullable' | 'choices'> {
  if (schema instanceof z.ZodNullable) return { ...held(schema.unwrap()), nullable: true }
  const plain = { nullable: false, choices: [] }
  if (schema instanceof z.ZodEnum) return { holds: 'choice', nullable: false, choices: schema.options.map(String) }
  if (schema instanceof z.ZodBoolean) return { holds: 'yesNo', ...plain }
  if (schema instanceof z.ZodArray) return { holds: 'list', ...plain }
  if (schema instanceof z.ZodNumber) return { holds: 'number', ...plain }
  if (schema instanceof z.ZodISODate) return { holds: 'date', ...plain }
  return { holds: schema instanceof z.ZodUnion ? 'moment' : 'text', ...plain }
}

function plausible(holds: Attribute['holds'], choices: readonly string[]): unknown {
  if (holds === 'yesNo') return true
  if (holds === 'number') return 1
  if (holds === 'list') return ['x']
  if (holds === 'choice') return choices[0]
  return holds === 'text' ? 'x' : '2026-01-01'
}
