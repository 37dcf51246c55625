// Finds a rule by its id or name. A name counts in its own file first: two files may both call a rule `failed_login`.
import type { CorrelationRule, DetectionHead, RuleHead } from '../rule.ts'

export interface Found {
  readonly node: number
  /** Others were called the same and nothing tells which one is meant. */
  readonly others: boolean
}

export class CorrelationLookup {
  readonly #heads: readonly RuleHead[]
  readonly #nodes = new Map<string, number[]>()

  constructor(rules: readonly CorrelationRule[], detections: readonly DetectionHead[]) {
    this.#heads = [...detections, ...rules]
    for (const [node, { id, name }] of this.#heads.entries()) {
      for (const key of new Set([id?.toLowerCase(), name])) {
        if (key !== null && key !== undefined) this.#nodes.set(key, [...(this.#nodes.get(key) ?? []), node])
      }
    }
  }

  find(reference: string, path: string): Found | null {
    const all = this.#nodes.get(reference) ?? this.#nodes.get(reference.toLowerCase()) ?? []
    const near = all.filter((node) => this.#heads[node]?.place.path === path)
    const meant = near.length > 0 ? near : all
    return meant[0] === undefined ? null : { node: meant[0], others: meant.length > 1 }
  }
}
