// One detection as the page's script reads it: short arrays, every text bounded.
import type { Correlated, Detection, Field } from '../finding.ts'
import { tellingFields } from '../output/telling.ts'
import { accountOf } from './account.ts'
import { bounds } from './bounds.ts'
import { hasTime, type Names } from './tally.ts'

/** `[name, value, characters left out]` */
export type RowField = readonly [name: string, value: string, cut: number]

export type RowCorrelation = readonly [
  from: number, to: number, events: number, value: number | null, group: readonly RowField[],
  hits: readonly (readonly [time: number | null, title: string, file: string, record: number | null])[],
]

export type Row = readonly [
  time: number | null, rule: number, computer: number, account: number, channel: string, eventId: number | null,
  recordId: number | null, file: string, fields: readonly RowField[], fieldsLeftOut: number,
    correlation: RowCorrelation | 0,
  /** Place of the field that tells most; -1 where none is known. */
  telling: number,
]

export function rowOf(one: Detection, rule: number, computer: number, accounts: Names): Row {
  const { event } = one
  const account = accountOf(event.fields)
  const { fields, left } = bounded(event.fields)
  return [
    hasTime(one.time) ? one.time : null, rule, computer, account === null ? -1 : accounts.place(account),
    cut(event.channel ?? event.provider ?? '', 200), event.eventId, event.recordId, cut(event.file, 500), fields, left,
    one.correlation ? correlation(one.correlation) : 0, telling(fields, event.fields),
  ]
}

function telling(kept: readonly RowField[], all: readonly Field[]): number {
  const best = tellingFields(all)[0]
  return best ? kept.findIndex(([name, value]) => name === best[0] && best[1].startsWith(value)) : -1
}

function correlation({ from, to, events, value, group, hits }: Correlated): RowCorrelation {
  return [from, to, events, value, bounded(group).fields, hits.slice(0, 20).map((hit) => [
    hasTime(hit.time) ? hit.time : null, cut(hit.rule.title, 200), cut(hit.file, 200), hit.recordId,
  ])]
}

function bounded(all: readonly Field[]): { readonly fields: readonly RowField[]; readonly left: number } {
  const fields: RowField[] = []
  let length = 0
  for (const [name, value] of all) {
    if (value === '' || value === '-') continue
    if (fields.length >= bounds.fields || length >= bounds.rowLength) break
    const kept = cut(value, Math.min(bounds.valueLength, bounds.rowLength - length))
    fields.push([cut(name, 100), kept, value.length - kept.length])
    length += kept.length + name.length
  }
  const said = all.filter(([, value]) => value !== '' && value !== '-').length
  return { fields, left: said - fields.length }
}

/** Never through the middle of a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return text.slice(0, text.charCodeAt(most - 1) >>> 10 === 0x36 ? most - 1 : most)
}
