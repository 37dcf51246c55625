// The register as tables: every kind, one entity with where each value came from, and CSV.
import { csvOf } from '#engines/tabular'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { kinds, vocabulary, type Kind } from '#hospital/register/vocabulary/index.ts'
import { fold } from '#engines/japanese'
import type { Common, Context, Handlers, Topic } from '../context.ts'
import { findingRow, workOf } from '../findings.ts'
import { cut } from '../paging.ts'
import { attributeTitle, cellOf, columnsOf, evidenceOf, kindTitle, labelOf, type Cell } from '../present.ts'
import { notFound } from '../refuse.ts'

type Say = Common['say']
const isKind = (kind: string): kind is Kind => kinds.some((one) => one === kind)

/** Attributes of one kind have different types; as a table all are values. */
const valuesOf = (entity: Entity) => entity.is as Readonly<Record<string, unknown>>

function rowsOf(view: RegisterView, kind: Kind) {
  return view.all(kind).map((entity) => ({
    key: entity.key,
    label: labelOf(entity),
    cells: Object.fromEntries(columnsOf[kind].map((name) => [name, cellOf(valuesOf(entity)[name])])) as Record<string,
    Cell>,
    conflicts: entity.conflicts.length,
    sources: new Set(entity.evidence.map((one) => one.file)).size,
  }))
}

type Row = ReturnType<typeof rowsOf>[number]

const textOf = (row: Row) => [row.label, row.key, ...Object.values(row.cells).flat()].join(' ')

function filtered(
  rows: readonly Row[], { where, conflicts }: { where?: string | undefined; conflicts?: string | undefined }
): Row[] {
  const tests = (where ?? '').split(',').map((one) => one.split(':')).filter((one) => one.length === 2)
  return rows
    .filter((row) => conflicts !== 'true' || row.conflicts > 0)
    .filter((row) => tests.every(([name = '', value = '']) => fold(String(row.cells[name] ?? '')) === fold(value)))
}

/** Sorting by a column of the table: its cells are lifted beside the row for that. */
const lifted = (row: Row) => ({ ...row.cells, ...row })

function columnType(kind: Kind, name: string): 'text' | 'number' | 'boolean' | 'date' | 'list' {
  const shape: Readonly<Record<string, unknown>> = vocabulary[kind].shape
  const type = typeNameOf(shape[name])
  if (type === 'boolean' || type === 'number') return type
  if (type === 'array') return 'list'
  return /(At|On|from|to|Until)$/.test(name) ? 'date' : 'text'
}

function typeNameOf(schema: unknown): string {
  if (typeof schema !== 'object' || schema === null || !('def' in schema)) return ''
  const def = schema.def as { readonly type?: string; readonly innerType?: unknown }
  return def.type === 'nullable' || def.type === 'optional' ? typeNameOf(def.innerType) : (def.type ?? '')
}

async function list({ house, facility, say, params, query }: Context<'register.list'>) {
  if (!isKind(params.kind)) return notFound()
  const { kind } = params
  const rows = filtered(rowsOf(await house.registers.view(facility), kind), query).map(lifted)
  const page = cut(rows, query, textOf, 'label')
  return {
    ...page,
    rows: page.rows.map(({ key, label, cells, conflicts, sources }) => ({ key, label, cells, conflicts, sources })),
    title: kindTitle(say, kind),
    columns: columnsOf[kind].map(
      (name) => ({ attribute: name, title: attributeTitle(say, name), type: columnType(kind, name) })
    ),
  }
}

function written(say: Say, cell: Cell): string {
  if (typeof cell === 'boolean') return say({ code: `value.${cell}` })
  return Array.isArray(cell) ? cell.join('; ') : cell === null ? '' : String(cell)
}

async function csv({ house, facility, say, params, query }: Context<'register.csv'>) {
  if (!isKind(params.kind)) return notFound()
  const { kind } = params
  const rows = filtered(rowsOf(await house.registers.view(facility), kind), query).map(lifted)
  const all = cut(rows, { ...query, page: 1, size: rows.length }, textOf, 'label').rows
  const content = csvOf([
    columnsOf[kind].map((name) => attributeTitle(say, name)),
    ...all.map((row) => columnsOf[kind].map((name) => written(say, row.cells[name] ?? null))),
  ])
  return { type: 'text/csv', name: `${kindTitle(say, kind)}-${house.today()}.csv`, content }
}

function related(view: RegisterView, say: Say, entity: Entity) {
  const line = (how: string) => (one: Entity) => (
    { kind: one.kind, key: one.key, label: labelOf(one), how: say({ code: `words.related.${how}` }) }
  )
  if (isOf(entity, 'account')) {
    return [
      ...(view.ownerOf(entity)?.people ?? []).map(line('owner')),
      ...view.groupsOf(entity).map((one) => one.group).map(line('group'))
    ]
  }
  if (isOf(entity, 'person')) return view.accountsOf(entity).map(line('account'))
  return isOf(entity, 'group') ? view.membersOf(entity).slice(0, 500).map(line('member')) : []
}

const isOf = <K extends Kind>(entity: Entity, kind: K): entity is Entity<K> => entity.kind === kind

async function one(context: Context<'register.one'>) {
  const { house, facility, say, params, query } = context
  if (!isKind(params.kind)) return notFound()
  const { kind } = params
  const view = await house.registers.view(facility)
  const entity: Entity | undefined = view.get(kind, query.key)
  if (!entity) return notFound()
  const work = await workOf(house, facility)
  const mine = work.findings.filter(
    (each) => each.ended === null && each.subject_kind === kind && each.subject_key === entity.key
  )
  return {
    kind, kindTitle: kindTitle(say, kind), key: entity.key, label: labelOf(entity),
    values: Object.entries(valuesOf(entity)).map(([attribute, value]) => {
      // Every attribute of the entity is one of its kind's.
      const source = view.source(entity, attribute as never)
      const conflict = entity.conflicts.find((each) => each.attribute === attribute)
      return {
        attribute, title: attributeTitle(say, attribute), value: cellOf(value),
        evidence: source ? evidenceOf(say, source) : null,
        others: (conflict?.values ?? []).filter((each) => cellText(each.value) !== cellText(value))
          .map((each) => ({ value: cellOf(each.value), evidence: evidenceOf(say, each.evidence) })),
      }
    }),
    evidence: entity.evidence.map((each) => evidenceOf(say, each)),
    related: related(view, say, entity),
    findings: mine.map((each) => {
      const shown = findingRow(context, work, each, new Map())
      return { id: each.id, check: each.check_id, title: shown.checkTitle, verdict: each.verdict, reason: shown.reason }
    }),
  }
}

const cellText = (value: unknown) => JSON.stringify(cellOf(value))

export const registerHandlers: Handlers<Topic<'register'>> = {
  async 'register.kinds'({ house, facility, say }) {
    const view = await house.registers.view(facility)
    return {
      rows: kinds.map((kind) => {
        const all: readonly Entity[] = view.all(kind)
        const newest = all.flatMap((each) => each.evidence[0]?.observedAt ?? []).toSorted().at(-1) ?? null
        return {
          kind, title: kindTitle(say, kind), count: all.length,
          conflicts: all.filter((each) => each.conflicts.length > 0).length, newest
        }
      }),
    }
  },
  'register.list': list,
  'register.csv': csv,
  'register.one': one,
}
