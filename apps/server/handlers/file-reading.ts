// What a stored file is and what reading it would give, before anything is imported.
import { readTable, sniff, type ByteSource } from '#engines/tabular'
import type { FacilityId } from '#hospital/kernel/act.ts'
import type { Fact, Problem } from '#hospital/register/fact.ts'
import { identify, type Identification } from '#hospital/sources/identify.ts'
import { preview as mapped, type Preview } from '#hospital/sources/mapper/preview.ts'
import type { Mapping } from '#hospital/register/mapping/mapping.ts'
import { sources } from '#hospital/sources/index.ts'
import { inputOf } from '#hospital/sources/shared/input.ts'
import { sampleOf } from '#hospital/sources/shared/sample.ts'
import type { Source } from '#hospital/sources/source.ts'
import { sourceFor } from '#apps/house/import.ts'
import { storedBytes } from '#apps/house/stored-bytes.ts'
import type { Common } from '../context.ts'
import { attributeTitle, cellOf, kindTitle } from '../present.ts'

type Any = Pick<Common, 'house' | 'say'>
type Say = Common['say']

const title = (say: Say, source: Source) => say({ code: `${source.id}.title` })

export async function recognisedOf({ house, say }: Any, facility: FacilityId, sha256: string) {
  const bytes = await storedBytes(house.kernel, facility, sha256)
  if (bytes === null) return null
  const head = await bytes.slice(0, Math.min(bytes.size, 64 * 1024))
  const sample = await sampleOf(inputOf(bytes, house.today()))
  const found = identify(sample, sources)
  const { kind, format } = sniff(head, bytes.name)
  const zip = kind === 'binary' && format === 'zip'
  const taken = found.type === 'source' ? found.source : null
  const best = found.tried[0]
  return {
    source: taken?.id ?? (zip ? 'zip' : null),
    title: taken ? title(say, taken) : zip ? say({ code: 'words.zip' }) : null,
    confidence: best?.confidence ?? 0,
    why: zip ? say({ code: 'words.zip.why' }) : best ? say(best.why) : '',
    tried: found.tried.map((one) => ({
      source: one.source.id, title: title(say, one.source), confidence: one.confidence, why: say(one.why),
    })),
    looksLike: taken || zip ? null : looks(say, found),
    mappable: sample.table !== undefined && sample.table.header.length > 1,
  }
}

function looks(say: Say, found: Identification): string | null {
  if (found.type === 'unknown') return `${say(found.looksLike)} ${say(found.advice)}`
  return found.type === 'tie' ? say(found.advice) : null
}

const most = { rows: 10, facts: 20, problems: 50, looked: 5000 }

interface Wanted {
  readonly source: string | null
  readonly mapping: Mapping | null
}

export async function previewOf(
  { house, say }: Any, facility: FacilityId, sha256: string, { source: id, mapping }: Wanted
) {
  const bytes = await storedBytes(house.kernel, facility, sha256)
  if (bytes === null) return null
  if (mapping !== null) return shown(say, await mapped(inputOf(bytes, house.today()), mapping, most.facts))
  const source = await sourceFor(bytes, id, house.today())
  const read = source ? await firstFacts(bytes, source, house.today()) : { facts: [], problems: [] }
  return shown(say, { ...(await firstRows(bytes)), ...read, ignored: [] })
}

const shown = (say: Say, { header, rows, facts, problems, ignored }: Preview) => ({
  header: [...header],
  rows: rows.map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.slice(0, 300)) })),
  facts: facts.map((fact) => ({
    kind: fact.kind, kindTitle: kindTitle(say, fact.kind), key: fact.key, row: fact.row,
    attributes: Object.entries(fact.attributes).map(([attribute, value]) =>
      ({ attribute, title: attributeTitle(say, attribute), value: cellOf(value) })),
  })),
  problems: problems.map((one) => ({
    row: one.row, text: say(one.message), code: one.message.code, value: one.value ?? null, weight: one.weight,
  })),
  ignored: [...ignored],
})

async function firstRows(bytes: ByteSource) {
  let header: string[] = []
  const rows: { row: number; cells: string[] }[] = []
  for await (const items of readTable(bytes)) {
    for (const item of items) {
      if (item.type === 'header') header = [...item.names]
      if (item.type === 'row' && rows.length < most.rows) rows.push(
        { row: item.row, cells: item.cells.map((cell) => cell.slice(0, 300)) }
      )
    }
    if (rows.length >= most.rows) break
  }
  return { header, rows }
}

async function firstFacts(bytes: ByteSource, source: Source, today: string) {
  const facts: Fact[] = []
  const problems: Problem[] = []
  let looked = 0
  for await (const item of source.read(inputOf(bytes, today))) {
    if (item.type === 'fact' && facts.length < most.facts) facts.push(item.fact)
    if (item.type === 'problem' && problems.length < most.problems) problems.push(item.problem)
    if (++looked > most.looked) break
  }
  return { facts, problems }
}
