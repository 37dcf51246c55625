// The detection section: its selections and condition → one tree.
import { Refused } from '../faults.ts'
import type { Test } from '../tree.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../yaml/node.ts'
import { parseCondition } from './condition.ts'
import type { Condition } from './condition.ts'
import { detectionItem, keywordTest } from './detection-item.ts'
import type { Placeholders } from './placeholders.ts'
import { allOf, anyOf } from './tests.ts'

export interface Detection {
  readonly selections: ReadonlyMap<string, Test>
  readonly conditions: readonly Condition[]
  /** Selections no condition speaks of. */
  readonly unused: readonly YamlEntry[]
}

/** `notSelections` are the keys with a meaning of their own. */
export function readDetection(map: YamlMap, notSelections: readonly string[], placeholders: Placeholders): Detection {
  const selections = new Map<string, Test>()
  const named = map.entries.filter((entry) => !notSelections.includes(entry.key))
  if (named.length === 0) throw new Refused('detectionMissing', map.at)
  for (const entry of named) selections.set(entry.key, selection(entry.value, entry, placeholders))
  const conditions = conditionTexts(map).map((node) => parseCondition(node.text, node.at, selections))
  const used = new Set(conditions.flatMap((condition) => [...condition.used]))
  return { selections, conditions, unused: named.filter((entry) => !used.has(entry.key)) }
}

/** Several conditions are one alternative each. */
export function wholeTest(detection: Detection): Test {
  return anyOf(detection.conditions.map((condition) => condition.test))
}

function selection(node: YamlNode, entry: YamlEntry, placeholders: Placeholders): Test {
  if (node.kind === 'scalar') return keywordTest(node)
  if (node.kind === 'map') {
    if (node.entries.length === 0) throw new Refused('selectionEmpty', entry.at, { name: entry.key })
    return allOf(node.entries.map((item) => detectionItem(item, placeholders)))
  }
  if (node.items.length === 0) throw new Refused('selectionEmpty', entry.at, { name: entry.key })
  return anyOf(node.items.map((item) => selection(item, entry, placeholders)))
}

function conditionTexts(map: YamlMap): readonly YamlScalar[] {
  const entry = map.entries.find((one) => one.key === 'condition')
  if (entry === undefined) throw new Refused('conditionMissing', map.at)
  const nodes = entry.value.kind === 'list' ? entry.value.items : [entry.value]
  const texts = nodes.filter((node): node is YamlScalar => node.kind === 'scalar' && node.text.trim() !== '')
  if (texts.length === 0 || texts.length < nodes.length) throw new Refused('conditionMissing', entry.at)
  return texts
}
