// A rulebook as an OSCAL catalog: one control per item, grouped by duty, with how sure its wording is.
import type { Locale } from '#hospital/kernel/text.ts'
import type { Rulebook, RulebookItem } from '../schema.ts'
import { controlIds, oscalVersion, prop, publisherOf, type Metadata, type Prop, type Resource } from './common.ts'
import { uuid } from './uuid.ts'

interface Part {
  readonly id: string
  readonly name: string
  readonly props?: readonly Prop[]
  readonly prose: string
}

interface Param {
  readonly id: string
  readonly label: string
  readonly values: readonly string[]
  readonly props: readonly Prop[]
}

interface Control {
  readonly id: string
  readonly title: string
  readonly params?: readonly Param[]
  readonly props: readonly Prop[]
  readonly links: readonly { readonly href: string; readonly rel: string }[]
  readonly parts: readonly Part[]
}

export interface OscalCatalog {
  readonly catalog: {
    readonly uuid: string
    readonly metadata: Metadata
    readonly groups: readonly { readonly id: string; readonly title: string; readonly controls: readonly Control[] }[]
    readonly 'back-matter': { readonly resources: readonly Resource[] }
  }
}

export interface CatalogInput {
  readonly book: Rulebook
  readonly locale: Locale
  /** ISO date-time with offset. */
  readonly at: string
  readonly titleOfDuty: (principle: number | null) => string
}

export function catalogOf({ book, locale, at, titleOfDuty }: CatalogInput): OscalCatalog {
  const ids = controlIds(book)
  const sources = [...new Set(book.items.map((item) => item.source))]
  const duties = [...new Set(book.items.map((item) => item.principle))].toSorted((a, b) => (a ?? 99) - (b ?? 99))
  return {
    catalog: {
      uuid: uuid('catalog', book.id, book.edition),
      metadata: {
        title: book.title[locale],
        'last-modified': at,
        version: book.edition,
        'oscal-version': oscalVersion,
        props: [
          prop('rulebook', book.id), prop('status', book.status), prop('coverage', book.coverage),
          prop('valid-from', book.validFrom), ...(book.validTo === null ? [] : [prop('valid-to', book.validTo)]),
          prop('evidence-max-age-days', String(book.evidenceMaxAgeDays)),
        ],
        parties: [publisherOf(book, locale)],
        remarks: [book.source.note, book.note?.[locale]].filter((one) => one !== undefined).join('\n'),
      },
      groups: duties.map((duty) => ({
        id: duty === null ? 'duty_none' : `duty_${duty}`,
        title: titleOfDuty(duty),
        controls: book.items.filter((item) => item.principle === duty).map((item) => control(book, item, ids, locale)),
      })),
      'back-matter': {
        resources: [
          {
            uuid: uuid('source', book.id),
            title: book.title[locale],
            ...(book.source.url === undefined ? {} : { rlinks: [{ href: book.source.url }] }),
          },
          ...sources.map((source) => ({ uuid: uuid('source', book.id, source), title: source })),
        ],
      },
    },
  }
}

function control(book: Rulebook, item: RulebookItem, ids: ReadonlyMap<string, string>, locale: Locale): Control {
  const id = ids.get(item.id) ?? item.id
  const link = (other: string, rel: string) => {
    const target = ids.get(other)
    return target === undefined ? [] : [{ href: `#${target}`, rel }]
  }
  const params = item.asks.flatMap((one) =>
    Object.entries(one.limits).map(([name, value]) => ({
      id: `${id}_${one.check}_${name}`,
      label: `${one.check} ${name}`,
      values: [JSON.stringify(value)],
      props: [prop('certainty', one.limitsCertainty ?? item.certainty)],
    })),
  )
  return {
    id,
    title: `${item.id} ${book.title[locale]}`,
    ...(params.length === 0 ? {} : { params }),
    props: [
      prop('label', item.id), prop('certainty', item.certainty), prop('wording', item.wording),
      prop('status', book.status),
      ...(item.scope === undefined ? [] : [prop('scope', item.scope[locale])]),
      ...item.asks.map((one) => prop('check', one.check)),
      ...item.dropped.map((check) => prop('dropped-check', check)),
      ...item.replaces.map((old) => prop('replaces', old)),
    ],
    links: [
      { href: `#${uuid('source', book.id, item.source)}`, rel: 'reference' },
      ...(item.partOf === undefined ? [] : link(item.partOf, 'related')),
    ],
    parts: [
      { id: `${id}_smt`, name: 'statement', props: [prop('lang', 'ja')], prose: item.text.ja },
      { id: `${id}_smt_en`, name: 'guidance', props: [prop('lang', 'en', 'our own translation')], prose: item.text.en },
      ...(item.note === undefined ? [] : [
        { id: `${id}_note`, name: 'guidance', props: [prop('lang', locale)], prose: item.note[locale] },
      ]),
    ],
  }
}
