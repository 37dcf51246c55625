// Our own parts alone, each in a process of its own: reading without matching, matching without reading.
import { readEvtxFile, type EvtxRecord } from '#engines/evtx'
import { builtinMappings, compile, type LogEvent, readRules, type RuleDocument } from '#engines/sigma'
import { corpusFiles } from '#tools/testing/corpora.ts'

export interface Measured {
  readonly seconds: number
  readonly events: number
}

/** `head`: what every event is asked for. `needed`: also each field that a rule for its source could ask. `all`: every field as text. */
export type Depth = 'head' | 'needed' | 'all'

export async function parseOnly(path: string, depth: Depth): Promise<Measured> {
  const matcher = depth === 'needed' ? await matcherOfAll() : null
  const start = performance.now()
  let events = 0
  let seen = 0
  for (const record of readEvtxFile(path, { checksums: false })) {
    events += 1
    seen += record.time + (record.source.eventId ?? 0)
    if (depth === 'all' || matcher?.wants(record.source)) seen += everyField(record)
  }
  if (Number.isNaN(seen)) throw new Error('an event without time or number')
  return { seconds: (performance.now() - start) / 1000, events }
}

function everyField(record: EvtxRecord): number {
  let characters = 0
  for (let at = 0; at < record.shape.fields.length; at++) characters += record.text(at)?.length ?? 0
  return characters
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
  const start = performance.now()
  const hits = once()
  return { seconds: (performance.now() - start) / 1000, events: events.length, hits }
}

async function matcherOfAll() {
  const documents: RuleDocument[] = []
  for await (const { name, bytes } of corpusFiles('sigma-rules.zip', '.yml')) {
    documents.push({ path: name, text: new TextDecoder().decode(bytes) })
  }
  const { rules } = readRules(documents)
  return compile(rules.filter((rule) => rule.kind === 'detection'), builtinMappings())
}
