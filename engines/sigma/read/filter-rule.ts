// A `filter:` document → its rule.
import { Refused } from '../faults.ts'
import type { FilterRule, RuleHead } from '../rule.ts'
import { entryOf } from '../yaml/node.ts'
import type { YamlMap } from '../yaml/node.ts'
import { readDetection, wholeTest } from './detection.ts'
import { readSource } from './head.ts'
import type { Warn } from './head.ts'
import type { Placeholders } from './placeholders.ts'
import { mapIn, scalarsOf } from './texts.ts'

export function readFilter(map: YamlMap, head: RuleHead, placeholders: Placeholders, warn: Warn): FilterRule {
  const entry = entryOf(map, 'filter')
  if (entry === null) throw new Refused('notARule', map.at)
  const body = mapIn(entry)
  const detection = readDetection(body, ['condition', 'rules'], placeholders)
  const pipe = detection.conditions.find((one) => one.pipe !== null)?.pipe
  if (pipe) throw new Refused('aggregation', pipe.at, { found: pipe.text })
  const test = wholeTest(detection)
  // The specification's filters name what to leave out; some tools read them as what to keep: `not selection`.
  if (test.is === 'not') warn('filterNot', (entryOf(body, 'condition') ?? entry).at)
  return { ...head, kind: 'filter', source: readSource(map), of: readOf(body, entry.at), test }
}

/** An empty list is every rule of the log source, as the reference implementation has it. */
function readOf(body: YamlMap, at: number): FilterRule['of'] {
  const entry = entryOf(body, 'rules')
  if (entry === null) throw new Refused('filterRules', at)
  const names = scalarsOf(entry.value, 'rules').map((node) => node.text.trim())
  if (names.length === 0 && entry.value.kind === 'scalar') throw new Refused('filterRules', entry.at)
  return names.length === 0 || (names.length === 1 && names[0]?.toLowerCase() === 'any') ? 'any' : names
}
