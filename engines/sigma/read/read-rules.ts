// Files' texts → rules, and everything that did not become one with its place and reason.
import { Refused } from '../faults.ts'
import type { Fault, Refusal, Warning } from '../faults.ts'
import type { DetectionRule, Place, Rule } from '../rule.ts'
import { defaultYamlLimits } from '../yaml/build.ts'
import type { YamlLimits } from '../yaml/build.ts'
import { entryOf } from '../yaml/node.ts'
import type { YamlMap, YamlNode } from '../yaml/node.ts'
import { lineFinder, readYaml } from '../yaml/read.ts'
import { countedRules } from './aggregation.ts'
import { Collection } from './collection.ts'
import { readCorrelation } from './correlation-rule.ts'
import { readDetection, wholeTest } from './detection.ts'
import { duplicates } from './duplicates.ts'
import { readFilter } from './filter-rule.ts'
import { readHead, readSource } from './head.ts'
import type { Warn } from './head.ts'
import { resolveReferences } from './references.ts'
import type { Told } from './references.ts'
import { isNever } from './tests.ts'
import { mapIn } from './texts.ts'

export interface RuleDocument {
  readonly path: string
  readonly text: string
}

export interface ReadOptions {
  /** Values of `%name%`; a name that is not here matches nothing, and a warning says so. */
  readonly placeholders?: ReadonlyMap<string, readonly string[]>
  readonly limits?: YamlLimits
}

export interface ReadRules {
  readonly rules: readonly Rule[]
  readonly refused: readonly Refusal[]
  readonly warnings: readonly Warning[]
}

export function readRules(documents: Iterable<RuleDocument>, options: ReadOptions = {}): ReadRules {
  const reading = new Reading(options)
  for (const document of documents) reading.file(document)
  return reading.finish()
}

class Reading {
  readonly #options: ReadOptions
  readonly #rules: Rule[] = []
  readonly #refused: Refusal[] = []
  readonly #warnings: Warning[] = []
  /** Ids and names of documents that were refused. */
  readonly #lost = new Set<string>()

  constructor(options: ReadOptions) {
    this.#options = options
  }

  file({ path, text }: RuleDocument): void {
    const plain = text.startsWith('\ufeff') ? text.slice(1) : text
    const lineOf = lineFinder(plain)
    const collection = new Collection()
    for (const { node, refused } of readYaml(plain, this.#options.limits ?? defaultYamlLimits)) {
      if (node === null) this.#refuse(path, lineOf, refused, null)
      else this.#document(path, lineOf, node, collection)
    }
  }

  #document(path: string, lineOf: (at: number) => number, node: YamlNode, collection: Collection): void {
    let map: YamlMap | null = null
    try {
      if (node.kind !== 'map') throw new Refused('notAMapping', node.at)
      map = node
      map = collection.take(node)
      if (map !== null) this.#rules.push(...this.#rulesOf(map, { path, line: lineOf(node.at) }, lineOf))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      this.#refuse(path, lineOf, error, map)
    }
  }

  #rulesOf(map: YamlMap, place: Place, lineOf: (at: number) => number): Rule[] {
    const rule = nameOf(map)
    const warn: Warn = (code, at, params = {}) => {
      this.#warnings.push({ path: place.path, line: lineOf(at), code, params, rule })
    }
    const head = readHead(map, place, warn)
    const placeholders = {
      get: (name: string) => this.#options.placeholders?.get(name),
      unfilled: (name: string, at?: number) => warn('placeholderUnfilled', at ?? map.at, { name }),
    }
    if (entryOf(map, 'correlation') !== null) return [readCorrelation(map, head)]
    if (entryOf(map, 'filter') !== null) return [readFilter(map, head, placeholders, warn)]
    const entry = entryOf(map, 'detection')
    if (entry === null) throw new Refused('notARule', map.at)
    const body = mapIn(entry)
    const detection = readDetection(body, ['condition', 'timeframe'], placeholders)
    for (const unused of detection.unused) warn('selectionUnused', unused.at, { name: unused.key })
    const detected: DetectionRule = { ...head, kind: 'detection', source: readSource(map), test: wholeTest(detection) }
    if (isNever(detected.test)) warn('neverMatches', entry.at)
    const pipe = detection.conditions.find((one) => one.pipe !== null)?.pipe
    if (!pipe) return [detected]
    if (detection.conditions.length > 1) throw new Refused('aggregation', pipe.at, { found: pipe.text })
    return countedRules(detected, pipe, body)
  }

  finish(): ReadRules {
    const once = duplicates(this.#rules)
    const resolved = resolveReferences(once.rules, this.#lost)
    return {
      rules: resolved.rules,
      refused: [...this.#refused, ...[...once.refused, ...resolved.refused].map(faultOf)],
      warnings: [...this.#warnings, ...[...once.warned, ...resolved.warned].map(faultOf)],
    }
  }

  #refuse(path: string, lineOf: (at: number) => number, { code, at, params }: Refused, map: YamlMap | null): void {
    for (const key of ['id', 'name']) {
      const value = map === null ? null : entryOf(map, key)?.value
      if (value?.kind === 'scalar') this.#lost.add(value.text.toLowerCase())
    }
    this.#refused.push({ path, line: lineOf(at), code, params, rule: map === null ? null : nameOf(map) })
  }
}

function nameOf(map: YamlMap): string | null {
  for (const key of ['title', 'id', 'name']) {
    const value = entryOf(map, key)?.value
    if (value?.kind === 'scalar' && value.text !== '') return value.text
  }
  return null
}

function faultOf<Code extends string>({ rule, code, params }: Told<Code>): Fault<Code> {
  return { ...rule.place, code, params, rule: rule.title }
}
