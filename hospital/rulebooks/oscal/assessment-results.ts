// Results as OSCAL assessment-results. It knows `satisfied` and `not-satisfied`; what is neither is said beside it.
import type { Locale, Message } from '#hospital/kernel/text.ts'
import type { Rulebook } from '../schema.ts'
import { controlIds, oscalVersion, prop, publisherOf, type Metadata, type Prop, type Resource } from './common.ts'
import { uuid } from './uuid.ts'

type Verdict = 'pass' | 'fail' | 'notApplicable' | 'unknown'

interface EvidenceRow {
  /** SHA-256 of the file, hex. */
  readonly file: string
  readonly path: string
  readonly row: number | null
  readonly observedAt: string
}

/** One check, as one item of one edition asked it. */
export interface ItemResult {
  readonly item: string
  readonly check: string
  readonly verdict: Verdict
  readonly reasons: readonly Message[]
  readonly subjects: readonly {
    readonly kind: string
    readonly key: string
    readonly label: string
    readonly verdict: 'fail' | 'unknown'
    readonly reasons: readonly Message[]
    readonly evidence: readonly EvidenceRow[]
  }[]
  readonly evidence: readonly EvidenceRow[]
}

export interface ResultsInput {
  readonly book: Rulebook
  readonly locale: Locale
  readonly facility: string
  /** ISO date-time with offset: the moment of judging, also the document's. */
  readonly at: string
  readonly results: readonly ItemResult[]
  readonly say: (message: Message) => string
  /** Head of the ledger at that moment, if there is one. */
  readonly ledgerHead?: string
}

export function assessmentResultsOf(input: ResultsInput) {
  const { book, locale, facility, at } = input
  const ids = controlIds(book)
  const known = input.results.filter((one) => ids.has(one.item))
  const run = [facility, book.id, at] as const
  const byItem = Map.groupBy(known, (one) => one.item)
  const metadata: Metadata = {
    title: `${book.title[locale]} ${facility}`,
    'last-modified': at,
    version: at,
    'oscal-version': oscalVersion,
    props: [
      prop('rulebook', book.id),
      prop('status', book.status),
      ...(input.ledgerHead === undefined ? [] : [prop('ledger-head', input.ledgerHead)]),
    ],
    parties: [publisherOf(book, locale), { uuid: uuid('facility', facility), type: 'organization', name: facility }],
  }
  return {
    'assessment-results': {
      uuid: uuid('results', ...run),
      metadata,
      'import-ap': { href: `#${uuid('plan', ...run)}`, remarks: planRemark },
      results: [
        {
          uuid: uuid('result', ...run),
          title: book.title[locale],
          description: resultRemark,
          start: at,
          end: at,
          'reviewed-controls': {
            'control-selections': [selection([...byItem.keys()].map((item) => ids.get(item) ?? item))],
          },
          ...(known.length === 0 ? {} : { observations: known.map((one) => observation(input, run, one)) }),
          ...findings(input, run, byItem, ids),
        },
      ],
      'back-matter': { resources: resources(input, run, known) },
    },
  }
}

// English: programs and auditors abroad read OSCAL; what people here read comes from the catalogues.
const planRemark = 'There is no assessment plan: the rulebook names the checks, and a program judges what was imported.'
const resultRemark = 'Result of automatic checks of the evidence imported so far. It is not a statement of conformity.'
const unknownRemark =
  'Could not be told from the evidence. OSCAL has no such state: not satisfied, but no failure was seen either.'
const noFindingRemark =
  'Does not apply, or is not asked by this edition. OSCAL has no such state, so there is no finding.'

function selection(controls: readonly string[]) {
  if (controls.length === 0) return { 'include-all': {} }
  return { 'include-controls': controls.map((id) => ({ 'control-id': id })) }
}

function observation(input: ResultsInput, run: readonly string[], one: ItemResult) {
  const evidence = [...one.evidence, ...one.subjects.flatMap((subject) => subject.evidence)]
  const said = [
    ...one.reasons.map(input.say),
    ...one.subjects.map((subject) => `${subject.label}: ${subject.reasons.map(input.say).join(' ')}`),
  ].join('\n')
  return {
    uuid: uuid('observation', ...run, one.item, one.check),
    title: `${one.item} ${one.check}`,
    description: said === '' ? one.verdict : said,
    props: [prop('check', one.check), prop('item', one.item), prop('verdict', one.verdict)],
    methods: ['TEST'],
    types: ['finding'],
    ...(one.subjects.length === 0 ? {} : {
      subjects: one.subjects.map((subject) => ({
        'subject-uuid': uuid('subject', input.facility, subject.kind, subject.key),
        type: 'resource',
        title: subject.label,
        props: [prop('kind', subject.kind), prop('verdict', subject.verdict)],
      })),
    }),
    ...(evidence.length === 0 ? {} : {
      'relevant-evidence': evidence.map((row) => ({
        href: `#${uuid('file', row.file)}`,
        description: row.row === null ? row.path : `${row.path}:${row.row}`,
        props: [prop('sha-256', row.file), ...(row.row === null ? [] : [prop('row', String(row.row))])],
      })),
    }),
    collected: input.at,
    ...(one.verdict === 'unknown' ? { remarks: unknownRemark } : {}),
    ...(one.verdict === 'notApplicable' ? { remarks: noFindingRemark } : {}),
  }
}

function findings(
  input: ResultsInput, run: readonly string[], byItem: ReadonlyMap<string, readonly ItemResult[]>,
  ids: ReadonlyMap<string, string>,
) {
  const list = [...byItem].flatMap(([item, results]) => {
    const verdict = worst(results.map((one) => one.verdict))
    if (verdict === 'notApplicable') return []
    const text = input.book.items.find((one) => one.id === item)?.text[input.locale] ?? item
    const props: readonly Prop[] = [prop('item', item), prop('verdict', verdict)]
    return [{
      uuid: uuid('finding', ...run, item),
      title: `${item} ${input.book.title[input.locale]}`,
      description: text,
      props,
      target: {
        type: 'statement-id',
        'target-id': `${ids.get(item) ?? item}_smt`,
        props,
        status: {
          state: verdict === 'pass' ? 'satisfied' : 'not-satisfied',
          reason: verdict === 'unknown' ? 'other' : verdict,
          ...(verdict === 'unknown' ? { remarks: unknownRemark } : {}),
        },
      },
      'related-observations': results.map((one) => ({
        'observation-uuid': uuid('observation', ...run, one.item, one.check),
      })),
    }]
  })
  return list.length === 0 ? {} : { findings: list }
}

/** INVARIANT: an item passes only when something passed and nothing failed or could not be told. */
function worst(verdicts: readonly Verdict[]): Verdict {
  for (const one of ['fail', 'unknown', 'pass'] as const) if (verdicts.includes(one)) return one
  return 'notApplicable'
}

function resources(input: ResultsInput, run: readonly string[], known: readonly ItemResult[]): readonly Resource[] {
  const files = new Map<string, EvidenceRow>()
  const subjects = new Map<string, string>()
  for (const one of known) {
    for (const row of one.evidence) files.set(row.file, row)
    for (const { kind, key, label, evidence } of one.subjects) {
      for (const row of evidence) files.set(row.file, row)
      subjects.set(uuid('subject', input.facility, kind, key), label)
    }
  }
  return [
    { uuid: uuid('plan', ...run), title: input.book.title[input.locale], description: planRemark },
    ...[...files.values()].map((row) => ({
      uuid: uuid('file', row.file),
      title: row.path,
      props: [prop('observed-at', row.observedAt)],
      rlinks: [{ href: encodeURI(row.path), hashes: [{ algorithm: 'SHA-256' as const, value: row.file }] }],
    })),
    ...[...subjects].map(([id, title]) => ({ uuid: id, title })),
  ]
}
