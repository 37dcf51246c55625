// A mapping's text → the mapping, or what is wrong with it and in which line.
import { Refused } from '../faults.ts'
import type { Params, RefusalCode } from '../faults.ts'
import { foldText } from '../plain/fold.ts'
import { detectionItem } from '../read/detection-item.ts'
import { allOf } from '../read/tests.ts'
import { mapIn, scalar, scalarsOf, textOf, textsOf } from '../read/texts.ts'
import type { Test } from '../tree.ts'
import { defaultYamlLimits } from '../yaml/build.ts'
import { entryOf } from '../yaml/node.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/node.ts'
import { lineFinder, readYaml } from '../yaml/read.ts'
import type { Way } from './derived.ts'
import type { MappedCategory, MappedService, Mapping, Named } from './mapping.ts'

export type MappingOutcome =
  | { readonly ok: true; readonly mappings: readonly Mapping[] }
  | { readonly ok: false; readonly line: number; readonly code: RefusalCode; readonly params: Params }

/** One mapping, or a list of them. */
export function readMapping(text: string): MappingOutcome {
  try {
    return { ok: true, mappings: mappingsOf(text) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ok: false, line: lineFinder(text)(error.at), code: error.code, params: error.params }
  }
}

function mappingsOf(text: string): Mapping[] {
  return readYaml(text, defaultYamlLimits).flatMap(({ node, refused }) => {
    if (node === null) throw refused
    return (node.kind === 'list' ? node.items : [node]).map(mappingOf)
  })
}

function mappingOf(node: YamlNode): Mapping {
  if (node.kind !== 'map') throw new Refused('notAMapping', node.at)
  return {
    product: textOf(node, 'product')?.toLowerCase() ?? null,
    services: new Map(entriesIn(node, 'services').map((entry) => [entry.key.toLowerCase(), way(mapIn(entry))])),
    categories: new Map(entriesIn(node, 'categories').map((entry) => [entry.key.toLowerCase(), ways(entry)])),
  }
}

function entriesIn(map: YamlMap, key: string): readonly YamlEntry[] {
  const entry = entryOf(map, key)
  return entry === null ? [] : mapIn(entry).entries
}

function ways(entry: YamlEntry): MappedCategory[] {
  const nodes = entry.value.kind === 'list' ? entry.value.items : [entry.value]
  return nodes.map((node) => {
    if (node.kind !== 'map') throw new Refused('mappingExpected', node.at, { key: entry.key })
    return { ...way(node), service: textOf(node, 'service')?.toLowerCase() ?? null }
  })
}

const keys = ['service', 'channels', 'providers', 'eventIds', 'where', 'rename', 'derive', 'named']

function way(map: YamlMap): MappedService {
  const unknown = map.entries.find((entry) => !keys.includes(entry.key))
  if (unknown !== undefined) throw new Refused('yamlKey', unknown.at, { key: unknown.key })
  return {
    channels: listOrNull(map, 'channels'),
    providers: listOrNull(map, 'providers'),
    eventIds: eventIds(map),
    where: where(map),
    rename: new Map(entriesIn(map, 'rename').map((entry) => [entry.key, scalar(entry.value, entry.key).text])),
    derive: new Map(entriesIn(map, 'derive').map((entry) => [entry.key, derivingWays(entry)])),
    named: named(map),
  }
}

const wayKeys = ['of', 'values', 'begins']

function derivingWays(entry: YamlEntry): Way[] {
  return (entry.value.kind === 'list' ? entry.value.items : [entry.value]).map((node) => {
    if (node.kind !== 'map') throw new Refused('mappingExpected', node.at, { key: entry.key })
    const unknown = node.entries.find(({ key }) => !wayKeys.includes(key))
    if (unknown !== undefined) throw new Refused('yamlKey', unknown.at, { key: unknown.key })
    const of = textsOf(node, 'of')
    if (of.length === 0) throw new Refused('textExpected', node.at, { key: 'of' })
    const values = foldedTexts(node, 'values')
    const begins = foldedTexts(node, 'begins').map(([found, written]) => ({ found, written }))
    return { of, values: values.length === 0 ? null : new Map(values), begins }
  })
}

function foldedTexts(map: YamlMap, key: string): (readonly [string, string])[] {
  return entriesIn(map, key).map((entry) => [foldText(entry.key), scalar(entry.value, entry.key).text])
}

function named(map: YamlMap): Named[] {
  const entry = entryOf(map, 'named')
  if (entry === null) return []
  return (entry.value.kind === 'list' ? entry.value.items : [entry.value]).map((node) => {
    if (node.kind !== 'map') throw new Refused('mappingExpected', node.at, { key: 'named' })
    const called = (key: string): string | null => textOf(node, key)?.toLowerCase() ?? null
    return { category: called('category'), service: called('service') }
  })
}

function listOrNull(map: YamlMap, key: string): string[] | null {
  return entryOf(map, key) === null ? null : textsOf(map, key)
}

function eventIds(map: YamlMap): number[] | null {
  const entry = entryOf(map, 'eventIds')
  if (entry === null) return null
  return scalarsOf(entry.value, entry.key).map(({ text, at }) => {
    if (!/^\d{1,6}$/.test(text)) throw new Refused('modifierValue', at, { key: 'eventIds', value: text, modifier: '' })
    return Number(text)
  })
}

/** The same writing as a selection: a map of fields, all of which must hold. */
function where(map: YamlMap): Test | null {
  const entries = entriesIn(map, 'where')
  const noPlaceholders = { get: () => undefined, unfilled: () => undefined }
  return entries.length === 0 ? null : allOf(entries.map((entry) => detectionItem(entry, noPlaceholders)))
}
