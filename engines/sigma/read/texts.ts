// Taking texts out of a mapping, each with its place when it is not what it should be.
import { Refused } from '../faults.ts'
import { entryOf } from '../yaml/node.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../yaml/node.ts'

/** The words of a scalar as written, so that a date or a version stays what it is; null where there is none. */
export function textOf(map: YamlMap, key: string): string | null {
  const entry = entryOf(map, key)
  if (entry === null || isNothing(entry.value)) return null
  return scalar(entry.value, key).text.trim()
}

/** A single text counts as a list of one. */
export function textsOf(map: YamlMap, key: string): string[] {
  const entry = entryOf(map, key)
  if (entry === null || isNothing(entry.value)) return []
  return scalarsOf(entry.value, key).map((node) => node.text.trim())
}

export function scalarsOf(node: YamlNode, key: string): YamlScalar[] {
  return (node.kind === 'list' ? node.items : [node]).filter((one) => !isNothing(one)).map((one) => scalar(one, key))
}

/** For what only people read: whatever is there as text, nothing refused for it. */
export function looseTexts(map: YamlMap, key: string): string[] {
  const entry = entryOf(map, key)
  return entry === null ? [] : words(entry.value)
}

export function mapIn(entry: YamlEntry): YamlMap {
  if (entry.value.kind !== 'map') throw new Refused('mappingExpected', entry.at, { key: entry.key })
  return entry.value
}

export function scalar(node: YamlNode, key: string): YamlScalar {
  if (node.kind !== 'scalar') throw new Refused('textExpected', node.at, { key })
  return node
}

function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null
}

function words(node: YamlNode): string[] {
  if (node.kind === 'scalar') return isNothing(node) ? [] : [node.text.trim()]
  if (node.kind === 'list') return node.items.flatMap(words)
  return node.entries.map((entry) => `${entry.key}: ${words(entry.value).join(', ')}`)
}
