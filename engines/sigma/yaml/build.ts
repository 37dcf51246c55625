// Parser events → nodes. An alias costs what it would written out, so that a bomb is refused before anybody walks it.
import { EVENT_ID, SCALAR_STYLE, getScalarValue } from 'js-yaml'
import type { AliasEvent, Event, ScalarEvent } from 'js-yaml'
import { Refused } from '../faults.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './node.ts'
import { plainValue } from './scalar.ts'

export interface YamlLimits {
  /** Nodes of one document, aliases written out. */
  readonly nodes: number
  readonly depth: number
  /** Length of one file's text. */
  readonly text: number
}

export const defaultYamlLimits: YamlLimits = { nodes: 200_000, depth: 40, text: 64 * 1024 * 1024 }

/** What a node would weigh with its aliases written out. */
interface Sized {
  readonly node: YamlNode
  readonly size: number
  readonly depth: number
}

const scalarTags = ['!!str', '!', '!!int', '!!bool', '!!float', '!!null']

export class Builder {
  readonly #text: string
  readonly #events: readonly Event[]
  readonly #limits: YamlLimits
  #next = 0
  /** An empty value has no place of its own: the end of what stands before it. */
  #place = 0
  #anchors = new Map<string, Sized>()

  constructor(text: string, events: readonly Event[], limits: YamlLimits) {
    this.#text = text
    this.#events = events
    this.#limits = limits
  }

  /** The next document; null at the end. */
  document(): YamlNode | null {
    const event = this.#take()
    if (event === null) return null
    this.#anchors = new Map()
    const root = this.#node()
    this.#take()
    return root?.node ?? null
  }

  get done(): boolean {
    return this.#next >= this.#events.length
  }

  /** After a refusal: on to where the next document begins. */
  skip(): void {
    while (!this.done && this.#events[this.#next]?.type !== EVENT_ID.DOCUMENT) this.#take()
  }

  #take(): Event | null {
    const event = this.#events[this.#next++] ?? null
    if (event?.type === EVENT_ID.SCALAR && event.valueStart >= 0) this.#place = event.valueEnd
    else if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) {
      this.#place = Math.max(event.start, 0)
    }
    return event
  }

  /** Null where a collection or document closes. */
  #node(): Sized | null {
    const event = this.#take()
    if (event === null || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return null
    if (event.type === EVENT_ID.ALIAS) return this.#alias(event)
    const made = event.type === EVENT_ID.SCALAR ? this.#scalar(event)
      : event.type === EVENT_ID.SEQUENCE ? this.#list(event.start) : this.#map(event.start)
    if (event.type !== EVENT_ID.SCALAR) this.#tag(event, ['!!map', '!!seq'])
    if (made.size > this.#limits.nodes) throw new Refused('yamlNodes', made.node.at, { most: this.#limits.nodes })
    if (made.depth > this.#limits.depth) throw new Refused('yamlDepth', made.node.at, { most: this.#limits.depth })
    if (event.anchorStart >= 0) this.#anchors.set(this.#text.slice(event.anchorStart, event.anchorEnd), made)
    return made
  }

  #alias(event: AliasEvent): Sized {
    const name = this.#text.slice(event.anchorStart, event.anchorEnd)
    const known = this.#anchors.get(name)
    if (known === undefined) throw new Refused('yamlAlias', event.anchorStart, { name })
    return known
  }

  /** Tags that would make objects of another kind have no place in a rule. */
  #tag({ tagStart, tagEnd }: Pick<ScalarEvent, 'tagStart' | 'tagEnd'>, allowed: readonly string[]): string | null {
    if (tagStart < 0) return null
    const tag = this.#text.slice(tagStart, tagEnd)
    if (!allowed.includes(tag)) throw new Refused('yamlTag', tagStart, { tag })
    return tag
  }

  #scalar(event: ScalarEvent): Sized {
    const at = event.valueStart >= 0 ? event.valueStart : this.#place
    const text = event.valueStart < 0 ? ''
      : event.fast ? this.#text.slice(event.valueStart, event.valueEnd) : getScalarValue(this.#text, event)
    const tag = this.#tag(event, scalarTags)
    const isText = event.style !== SCALAR_STYLE.PLAIN || tag === '!!str' || tag === '!'
    const node: YamlScalar = { kind: 'scalar', at, text, value: isText ? text : plainValue(text) }
    return { node, size: 1, depth: 1 }
  }

  #list(at: number): Sized {
    const items: YamlNode[] = []
    let size = 1
    let depth = 1
    for (let item = this.#node(); item !== null; item = this.#node()) {
      items.push(item.node)
      size += item.size
      depth = Math.max(depth, item.depth + 1)
    }
    return { node: { kind: 'list', at, items }, size, depth }
  }

  #map(at: number): Sized {
    const entries: YamlEntry[] = []
    const keys = new Set<string>()
    const merged: YamlEntry[] = []
    let size = 1
    let depth = 1
    for (let key = this.#node(); key !== null; key = this.#node()) {
      const value = this.#node()
      if (value === null) break
      if (key.node.kind !== 'scalar') throw new Refused('yamlKey', key.node.at)
      const name = key.node.text
      size += 1 + value.size
      depth = Math.max(depth, value.depth + 1)
      if (size > this.#limits.nodes) throw new Refused('yamlNodes', key.node.at, { most: this.#limits.nodes })
      if (name === '<<' && this.#text.charAt(key.node.at) === '<') {
        merged.push(...mergedEntries(value.node))
        continue
      }
      if (keys.has(name)) throw new Refused('yamlDuplicateKey', key.node.at, { key: name })
      keys.add(name)
      entries.push({ key: name, at: key.node.at, value: value.node })
    }
    // What the mapping says itself wins over what it merges in, and the first merged over the later.
    for (const entry of merged) {
      if (keys.has(entry.key)) continue
      keys.add(entry.key)
      entries.push(entry)
    }
    const node: YamlMap = { kind: 'map', at, entries }
    return { node, size, depth }
  }
}

function mergedEntries(node: YamlNode): readonly YamlEntry[] {
  if (node.kind === 'map') return node.entries
  if (node.kind === 'list') return node.items.flatMap((one) => (one.kind === 'map' ? one.entries : notMergeable(one)))
  return notMergeable(node)
}

function notMergeable(node: YamlNode): never {
  throw new Refused('mappingExpected', node.at, { key: '<<' })
}

