// Our own parts alone, each in a process of its own: reading without matching, matching without reading.
import { readEvtxFile, type EvtxRecord } from '#engines/evtx'
import {
  builtinMappings, compile, type DetectionRule, fieldKey, type LogEvent, type LogSource, readRules, type Route, routesOf, routeTakes,
  type RuleDocument, type Shape, type Test,
} from '#engines/sigma'
import { corpusFiles } from '#tools/testing/corpora.ts'

/** `seconds` are the processor's, so that other work on the machine does not count. */
export interface Measured {
  readonly seconds: number
  readonly events: number
}

/** `head`: what every event is asked for. `needed`: also each field that some rule for such events names. `all`: every field as text. */
export type Depth = 'head' | 'needed' | 'all'

/** Once to warm up, as a long scan is warm after its first second; then measured. */
export async function parseOnly(path: string, depth: Depth): Promise<Measured> {
  const needs = depth === 'needed' ? new Needs(await allRules()) : null
  readThrough(path, depth, needs)
  const spent = processor()
  const events = readThrough(path, depth, needs)
  return { seconds: spent(), events }
}

function readThrough(path: string, depth: Depth, needs: Needs | null): number {
  let events = 0
  let seen = 0
  for (const record of readEvtxFile(path, { checksums: false })) {
    events += 1
    seen += record.time + (record.source.eventId ?? 0)
    if (depth === 'all') seen += everyField(record)
    else if (needs) seen += neededFields(record, needs.places(record))
  }
  if (Number.isNaN(seen)) throw new Error('an event without time or number')
  return events
}

/** What was left over from reading the rules is not charged to the events. */
function processor(): () => number {
  globalThis.gc?.()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
}

function everyField(record: EvtxRecord): number {
  let characters = 0
  for (let at = 0; at < record.shape.fields.length; at++) characters += record.text(at)?.length ?? 0
  return characters
}

/** As rules see them: where the characters lie, or the text where a value is not kept as characters. */
function neededFields(record: EvtxRecord, places: Uint16Array): number {
  let characters = 0
  for (const at of places) characters += record.units(at)?.length ?? record.text(at)?.length ?? 0
  return characters
}

/** Places of the fields that rules for such a source name; what the source itself says is not read again. */
class Needs {
  readonly #rules: readonly { readonly names: readonly string[]; readonly routes: readonly Route[] }[]
  readonly #known = new Map<LogSource, Map<Shape, Uint16Array>>()

  constructor(rules: readonly DetectionRule[]) {
    const mappings = builtinMappings()
    this.#rules = rules.map(({ source, test }) => ({ names: fieldsOf(test), routes: routesOf(mappings, source) }))
  }

  places({ source, shape }: EvtxRecord): Uint16Array {
    let shapes = this.#known.get(source)
    if (!shapes) this.#known.set(source, (shapes = new Map()))
    let places = shapes.get(shape)
    if (!places) {
      const named = this.#named(source)
      places = Uint16Array.from(shape.fields.flatMap((name, at) => (named.has(fieldKey(name)) ? [at] : [])))
      shapes.set(shape, places)
    }
    return places
  }

  #named(source: LogSource): ReadonlySet<string> {
    const names = new Set<string>()
    for (const rule of this.#rules) {
      for (const route of rule.routes) {
        if (!routeTakes(route, source)) continue
        for (const name of rule.names) names.add(fieldKey(route.rename.get(fieldKey(name)) ?? name))
      }
    }
    for (const known of ['EventID', 'Channel', 'Provider_Name']) names.delete(fieldKey(known))
    return names
  }
}

function fieldsOf(test: Test): readonly string[] {
  switch (test.is) {
    case 'and':
    case 'or': return test.of.flatMap(fieldsOf)
    case 'not': return fieldsOf(test.of)
    case 'field': return [test.field]
    case 'keyword': return []
  }
}

/** Events kept in memory first; then every rule against each of them. */
export async function matchOnly(path: string, most: number): Promise<Measured & { readonly hits: number }> {
  const matcher = await matcherOfAll()
  const events: LogEvent[] = []
  for (const record of readEvtxFile(path)) {
    if (events.length >= most) break
    events.push(record.keep())
  }
  const once = () => events.reduce((hits, event) => hits + (matcher.wants(event.source) ? matcher.match(event).length : 0), 0)
  once()
  const spent = processor()
  const hits = once()
  return { seconds: spent(), events: events.length, hits }
}

async function matcherOfAll() {
  return compile(await allRules(), builtinMappings())
}

async function allRules(): Promise<DetectionRule[]> {
  const documents: RuleDocument[] = []
  for await (const { name, bytes } of corpusFiles('sigma-rules.zip', '.yml')) {
    documents.push({ path: name, text: new TextDecoder().decode(bytes) })
  }
  return readRules(documents).rules.filter((rule) => rule.kind === 'detection')
}
