// What a YAML document says, with the place of every part, and nothing expanded: an alias is the same node again.

export interface YamlMap {
  readonly kind: 'map'
  /** Offset into the text. */
  readonly at: number
  readonly entries: readonly YamlEntry[]
}

export interface YamlEntry {
  readonly key: string
  readonly at: number
  readonly value: YamlNode
}

export interface YamlList {
  readonly kind: 'list'
  readonly at: number
  readonly items: readonly YamlNode[]
}

export interface YamlScalar {
  readonly kind: 'scalar'
  readonly at: number
  /** The words of the file; `value` is what YAML 1.2 takes them for. */
  readonly text: string
  readonly value: string | number | boolean | null
}

export type YamlNode = YamlMap | YamlList | YamlScalar

export function entryOf(map: YamlMap, key: string): YamlEntry | null {
  return map.entries.find((one) => one.key === key) ?? null
}
