// A column mapping: how the table of any system becomes facts. One shape for page, command line's file and record.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { evidenceKinds, type EvidenceKind } from '../evidence-kinds.ts'
import type { say } from '../text.ts'
import { vocabulary, type Kind } from '../vocabulary/index.ts'
import { attributesOf, identified, mappable } from './attributes.ts'

const line = z.string().trim().min(1).max(200)
const words = z.array(z.string().min(1).max(200)).min(1).max(100)

const column = z.strictObject({
  /** The heading as it stands in the file; its number (`3`) where the file has no headings. */
  column: z.string().min(1).max(400),
  /** null: looked at and left out. */
  attribute: z.string().max(60).nullable(),
  /** What this system writes for yes and no, beside the usual words. */
  yes: words.optional(),
  no: words.optional(),
  /** The column says the opposite: 「停止」 for `enabled`. */
  not: z.boolean().optional(),
  /** What it writes for "never", where null means that. */
  never: words.optional(),
  /** Its own words for the vocabulary's: `{ "共用": "shared" }`. */
  words: z.record(z.string().min(1).max(200), z.string().max(60)).optional(),
  /** How it writes 3/4/2026. */
  order: z.enum(['mdy', 'dmy']).optional(),
  /** Between several values in one cell. */
  separator: z.string().min(1).max(5).optional(),
})

const shape = z.strictObject({
  name: line,
  kind: z.enum(mappable as [Kind, ...Kind[]]), // a list with at least one
  /** Domain, host or name of the system whose list it is. */
  realm: line.optional(),
  /** What a newer file takes the place of; the realm, else the mapping's name. */
  scope: line.optional(),
  mode: z.enum(['snapshot', 'additive']).default('snapshot'),
  gives: z.array(z.enum(evidenceKinds)).max(evidenceKinds.length).optional(),
  sheet: line.optional(),
  /** 1-based; 0 where the file has no headings. */
  headerRow: z.int().min(0).max(200).optional(),
  columns: z.array(column).min(1).max(500),
  /** The same for every row: `{ "use": "vendor" }`. */
  constants: z
    .record(
      z.string().max(60),
      z.union([z.string().max(2000), z.boolean(), z.number(), z.array(z.string().max(2000)).max(100)]),
    )
    .optional(),
})

export const mapping = shape.superRefine((given, context) => {
  const refuse = (path: readonly (string | number)[], code: MappingCode, params: Record<string, string> = {}) =>
    context.addIssue({
      code: 'custom',
      path: [...path],
      params: { code, params: { place: placeOf(path), ...params } },
    })
  const attributes = new Map(attributesOf(given.kind).map((one) => [one.name, one]))
  const told = new Map<string, number>()
  for (const [at, { attribute, words: own }] of given.columns.entries()) {
    if (attribute === null) continue
    const known = attributes.get(attribute)
    if (!known) {
      refuse(['columns', at, 'attribute'], 'mapping.attribute-unknown', {
        attribute,
        kind: given.kind,
        known: [...attributes.keys()].join(', '),
      })
      continue
    }
    if (told.has(attribute) && known.holds !== 'list')
      refuse(['columns', at, 'attribute'], 'mapping.attribute-twice', { attribute })
    told.set(attribute, at)
    for (const [word, value] of Object.entries(own ?? {})) {
      if (known.holds === 'choice' && !known.choices.includes(value)) {
        refuse(['columns', at, 'words', word], 'mapping.choice-unknown', { value, known: known.choices.join(', ') })
      }
    }
  }
  for (const [name, value] of Object.entries(given.constants ?? {})) {
    const schema = (vocabulary[given.kind].shape as Readonly<Record<string, z.ZodType>>)[name]
    if (!schema)
      refuse(['constants', name], 'mapping.attribute-unknown', {
        attribute: name,
        kind: given.kind,
        known: [...attributes.keys()].join(', '),
      })
    else if (!schema.safeParse(value).success)
      refuse(['constants', name], 'mapping.constant-unfit', { attribute: name, value: String(value) })
  }
  const named = [
    ...told.keys(),
    ...Object.keys(given.constants ?? {}),
    ...(given.realm === undefined ? [] : ['realm']),
  ]
  if (
    !identified(
      given.kind,
      named.flatMap((name) => attributes.get(name) ?? []),
    )
  ) {
    const needed = [...attributes.values()]
      .filter((one) => one.needed && !named.includes(one.name))
      .map((one) => one.name)
    refuse(['columns'], 'mapping.no-identity', {
      kind: given.kind,
      needed: needed.join(', ') || [...attributes.keys()].slice(0, 3).join(' / '),
    })
  }
  const unused = new Set(given.columns.map((one) => one.column))
  if (unused.size < given.columns.length) refuse(['columns'], 'mapping.column-twice')
})
export type Mapping = z.infer<typeof mapping>
export type MappedColumn = Mapping['columns'][number]

type MappingCode = Extract<Parameters<typeof say>[0], `mapping.${string}`>

/** `columns[3].attribute`, counting from 1 as people do. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step + 1}]` : at === 0 ? String(step) : `.${String(step)}`))
    .join('')
}

/** Of the content, so that a changed mapping is another one and what was imported keeps the one it was read by. */
export function mappingId(given: Mapping): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(given)))
    .digest('hex')
    .slice(0, 32)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}

/** What a list of this kind proves where the mapping does not say. */
export function givesOf(given: Mapping): readonly EvidenceKind[] {
  if (given.gives) return given.gives
  const has = (attribute: string) => given.columns.some((one) => one.attribute === attribute)
  if (given.kind === 'person' && (has('leftOn') || has('movedOn'))) return [has('movedOn') ? 'transfers' : 'leavers']
  // A list of places tells nothing of what is in them, unless it says when somebody looked.
  if (given.kind === 'repository' && !has('lookedAt')) return ['backup-places']
  return usual[given.kind] ?? []
}

const usual: { readonly [K in Kind]?: readonly EvidenceKind[] } = {
  // Accounts of any system; flags that only Windows keeps are claimed by `gives` alone.
  account: ['account-ledger'],
  group: ['directory-groups'],
  passwordPolicy: ['password-policy'],
  stocktake: ['stocktake'],
  person: ['staff'],
  document: ['documents'],
  contact: ['contacts'],
  vendor: ['vendors'],
  system: ['systems'],
  contract: ['contracts'],
  vendorAnswer: ['vendor-answers'],
  disclosure: ['disclosures'],
  remoteLine: ['remote-lines'],
  backupPlan: ['backup-plan'],
  backupRun: ['backup-log'],
  repository: ['backup-repository'],
  generation: ['backup-repository'],
  generationGone: ['backup-repository'],
  suspicion: ['backup-repository'],
  medium: ['backup-media'],
  mediumMove: ['backup-media'],
  mediumSeen: ['backup-media'],
  reach: ['backup-reach'],
  recoveryNeed: ['recovery-needs'],
  // People, drives and prices answer no check's question: estimates take them from the register.
  recoveryMeans: [],
  rehearsal: ['rehearsals'],
  exercise: ['training-record'],
  restoreClaim: ['restore-claims'],
  offer: [],
  place: ['places'],
  device: ['device-ledger'],
  cutPoint: ['cut-points'],
  stopRule: ['stop-rules'],
  substitute: ['substitutes'],
  ransomPolicy: ['ransom-policy'],
  insurance: ['insurances'],
}
