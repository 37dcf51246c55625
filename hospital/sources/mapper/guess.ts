// A guess at what each column of an unknown table is: by its heading, and by whether its values look like that.
import { columnFinder } from '#engines/tabular'
import type { Message } from '#hospital/kernel/text.ts'
import { attributesOf, mappable, type Attribute } from '#hospital/register/mapping/attributes.ts'
import type { Mapping } from '#hospital/register/mapping/mapping.ts'
import type { Kind } from '#hospital/register/vocabulary/index.ts'
import type { TableSample } from '../source.ts'
import { headings } from './headings.ts'
import { say } from './text.ts'
import { looks } from './values.ts'

type MappableKind = Exclude<Kind, 'hospital'>

interface GuessedColumn {
  readonly header: string
  readonly to: string | null
  /** 0 … 1; below 0.5 a person should look. */
  readonly confidence: number
  readonly why: Message
  /** The column says the opposite of the attribute. */
  readonly not?: true
  readonly examples: readonly string[]
}

export interface Guess {
  readonly kind: MappableKind
  readonly columns: readonly GuessedColumn[]
  /** Headings that go nowhere. */
  readonly ignored: readonly string[]
}

const today = '2026-01-01'

/** With `kind`, only the columns are guessed. */
export function guess(sample: TableSample, kind?: Kind): Guess {
  const kinds = kind !== undefined && kind !== 'hospital' ? [kind] : (mappable as readonly MappableKind[])
  const guesses = kinds.map((one) => ({ kind: one, columns: columnsFor(one, sample) }))
  const best = guesses
    .map((one) => ({ ...one, worth: worth(one.kind, one.columns) }))
    .toSorted((a, b) => b.worth - a.worth)[0]
  if (!best) throw new Error('no kind to guess')
  return {
    kind: best.kind,
    columns: best.columns,
    ignored: best.columns.filter((column) => column.to === null).map((column) => column.header),
  }
}

/** A guess as a mapping to be looked over; columns that go nowhere are kept, so that a person sees them. */
export function draftOf(
  { kind, columns }: Guess,
  about: Pick<Mapping, 'name'> & Partial<Pick<Mapping, 'realm' | 'sheet' | 'headerRow'>>,
): Mapping {
  const once = columns.filter(
    (column, at) => column.header !== '' && columns.findIndex((other) => other.header === column.header) === at,
  )
  return {
    ...about,
    kind,
    mode: 'snapshot',
    columns: once.map(({ header, to, not }) => ({ column: header, attribute: to, ...(not && { not }) })),
  }
}

/** How well a kind explains the table: surest columns count most, and a row must be identified. */
function worth(kind: MappableKind, columns: readonly GuessedColumn[]): number {
  const found = new Set(columns.flatMap((column) => column.to ?? []))
  const lacking = attributesOf(kind).filter(
    (one) => one.needed && one.name !== 'realm' && !found.has(one.name),
  ).length
  const sum = columns.reduce((total, column) => total + (column.to === null ? 0 : column.confidence ** 2), 0)
  // Most tables nobody knows are lists of accounts.
  return sum - lacking * 1.5 + (kind === 'account' && lacking === 0 ? 0.3 : 0)
}

function columnsFor(kind: MappableKind, { header, rows }: TableSample): readonly GuessedColumn[] {
  const attributes = new Map(attributesOf(kind).map((one) => [one.name, one]))
  const values = header.map((_, at) => rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== ''))
  const claims = byHeading(kind, header)
  const taken = new Set([...claims.values()].map(({ to }) => to))
  return header.map((name, at): GuessedColumn => {
    const examples = [...new Set(values[at])].slice(0, 3).map((value) => value.slice(0, 60))
    const claim = claims.get(at)
    const attribute = claim && attributes.get(claim.to)
    if (claim && attribute) {
      const fit = looks(
        values[at] ?? [],
        attribute,
        { column: name, attribute: claim.to, ...(claim.not && { not: true }) },
        today,
      )
      const confidence = round(claim.confidence * fit)
      const why =
        fit === 1
          ? say('mapper.why.heading')
          : fit > 0.6
            ? say('mapper.why.most-values')
            : say('mapper.why.values-differ')
      if (confidence >= 0.25)
        return { header: name, to: claim.to, confidence, why, examples, ...(claim.not && { not: true as const }) }
    }
    const byValues =
      kind === 'account' && claim === undefined ? fromValues(values[at] ?? [], attributes, taken) : null
    if (byValues) {
      taken.add(byValues.to)
      return { header: name, ...byValues, examples }
    }
    return {
      header: name,
      to: null,
      confidence: 0,
      why: claim ? say('mapper.why.values-differ') : say('mapper.why.unknown'),
      examples,
    }
  })
}

interface Claim {
  readonly to: string
  readonly confidence: number
  readonly not?: true
}

/** `phones+` may claim several columns; `!enabled` claims one that says the opposite. */
function byHeading(kind: MappableKind, header: readonly string[]): Map<number, Claim> {
  const words: Record<string, readonly string[]> = {}
  for (const [attribute, list] of Object.entries(headings[kind] ?? {})) {
    const copies = attribute.endsWith('+') ? 6 : 1
    for (let copy = 0; copy < copies; copy++) words[`${attribute}#${copy}`] = list
  }
  const found = columnFinder(words)(header)
  const claims = new Map<number, Claim>()
  // What says it plainly goes before what says the opposite.
  const wishes = Object.entries(found.columns).toSorted(
    ([a], [b]) => Number(a.startsWith('!')) - Number(b.startsWith('!')),
  )
  for (const [wish, column] of wishes) {
    const name = wish.split('#')[0] ?? ''
    if (!column || column.confidence < 0.3) continue
    const to = name.replace(/^!|\+$/g, '')
    if (!name.startsWith('!')) claims.set(column.index, { to, confidence: column.confidence })
    else if (![...claims.values()].some((claim) => claim.to === to))
      claims.set(column.index, { to, confidence: column.confidence, not: true })
  }
  return claims
}

/** Without a heading that tells: log-ins look like nothing else, and each stands once. */
function fromValues(
  values: readonly string[],
  attributes: ReadonlyMap<string, Attribute>,
  taken: ReadonlySet<string>,
) {
  const unique = new Set(values).size === values.length
  const share =
    values.filter((value) => /^(?=.*[a-z])[\w.@\\-]{2,40}$/i.test(value) && !/\s/.test(value)).length
    / Math.max(1, values.length)
  if (values.length < 2 || !unique || share < 0.9 || taken.has('login') || !attributes.has('login')) return null
  return { to: 'login', confidence: 0.4, why: say('mapper.why.looks-like-login') }
}

const round = (value: number): number => Math.round(value * 100) / 100
