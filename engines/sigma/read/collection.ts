// Version 1 collections: `action: global` lends its keys to what follows, `reset` ends that, `repeat` varies the last.
import { Refused } from '../faults.ts'
import { entryOf } from '../yaml/node.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/node.ts'

export class Collection {
  #global: YamlMap | null = null
  #before: YamlMap | null = null

  /** The rule a document stands for, or null where it only speaks to others. */
  take(document: YamlMap): YamlMap | null {
    const entry = entryOf(document, 'action')
    const action = entry?.value.kind === 'scalar' ? entry.value.text : null
    const own = action === null ? document : without(document, 'action')
    if (action === 'global') {
      this.#global = this.#global === null ? own : merged(this.#global, own)
      return null
    }
    if (action === 'reset') {
      this.#global = null
      this.#before = null
      return null
    }
    if (action === 'repeat') {
      if (this.#before === null) throw new Refused('action', entry?.at ?? document.at, { action })
      this.#before = merged(this.#before, own)
      return this.#before
    }
    // A rule may have a key of that name for its own ends; only a document that is none is refused for it.
    if (entry !== null && entryOf(document, 'detection') === null) {
      throw new Refused('action', entry.at, { action: action ?? '' })
    }
    this.#before = this.#global === null ? document : merged(this.#global, own)
    return this.#before
  }

  /** Whether documents now share what a global one says, its id among it. */
  get isShared(): boolean {
    return this.#global !== null
  }
}

function without(map: YamlMap, key: string): YamlMap {
  return { ...map, entries: map.entries.filter((entry) => entry.key !== key) }
}

/** Mappings merge key by key, everything else is replaced. Places are those of the document that said it. */
function merged(under: YamlMap, over: YamlMap): YamlMap {
  const entries = new Map<string, YamlEntry>(under.entries.map((entry) => [entry.key, entry]))
  for (const entry of over.entries) {
    const below: YamlNode | undefined = entries.get(entry.key)?.value
    const value = below?.kind === 'map' && entry.value.kind === 'map' ? merged(below, entry.value) : entry.value
    entries.set(entry.key, { ...entry, value })
  }
  return { kind: 'map', at: over.at, entries: [...entries.values()] }
}
