// What every kind of document says for people.
import { levels } from '../rule.ts'
import type { Level, Place, RuleHead, RuleSource } from '../rule.ts'
import { Refused } from '../faults.ts'
import type { WarningCode, Params } from '../faults.ts'
import { entryOf } from '../yaml/node.ts'
import type { YamlMap } from '../yaml/node.ts'
import { looseTexts, mapIn, textOf } from './texts.ts'

/** Tells of something a reader should know; `at` is an offset. */
export type Warn = (code: WarningCode, at: number, params?: Params) => void

/** What a rule that names no level is given: neither hidden by a filter on level nor loud. */
const levelUnsaid: Level = 'medium'

export function readHead(map: YamlMap, place: Place, warn: Warn): RuleHead {
  const id = textOf(map, 'id')
  const name = textOf(map, 'name')
  const title = textOf(map, 'title')
  if (title === null || title === '') warn('titleMissing', map.at)
  const taxonomy = textOf(map, 'taxonomy')
  if (taxonomy !== null && taxonomy.toLowerCase() !== 'sigma') {
    warn('taxonomy', entryOf(map, 'taxonomy')?.at ?? map.at, { taxonomy })
  }
  return {
    id: id === '' ? null : id,
    name: name === '' ? null : name,
    title: title || name || id || place.path,
    description: prose(map, 'description'),
    level: readLevel(map, warn),
    status: prose(map, 'status'),
    author: prose(map, 'author'),
    license: prose(map, 'license'),
    date: prose(map, 'date'),
    modified: prose(map, 'modified'),
    references: looseTexts(map, 'references'),
    tags: looseTexts(map, 'tags'),
    falsePositives: looseTexts(map, 'falsepositives'),
    fields: looseTexts(map, 'fields'),
    place,
  }
}

function prose(map: YamlMap, key: string): string | null {
  const texts = looseTexts(map, key)
  return texts.length === 0 ? null : texts.join(', ')
}

function readLevel(map: YamlMap, warn: Warn): Level {
  const written = textOf(map, 'level')
  if (written === null) return levelUnsaid
  const level = levels.find((one) => one === written.toLowerCase())
  if (level === undefined) warn('levelUnknown', entryOf(map, 'level')?.at ?? map.at, { level: written })
  return level ?? levelUnsaid
}

export function readSource(map: YamlMap): RuleSource {
  const entry = entryOf(map, 'logsource')
  if (entry === null) throw new Refused('logsourceMissing', map.at)
  const logsource = mapIn(entry)
  const source: RuleSource = {
    product: low(textOf(logsource, 'product')),
    category: low(textOf(logsource, 'category')),
    service: low(textOf(logsource, 'service')),
    definition: prose(logsource, 'definition'),
  }
  if (source.product === null && source.category === null && source.service === null) {
    throw new Refused('logsourceMissing', entry.at)
  }
  return source
}

/** Log sources are lower case by the specification; written otherwise they are meant so. */
function low(text: string | null): string | null {
  return text === null || text === '' ? null : text.toLowerCase()
}
