// What each rule costs: how often it was proposed and checked, how often it matched, and for how long it kept the scan.
import type { Check } from './event-view.ts'
import type { EventView } from './event-view.ts'

export interface RuleCost {
  /** Index into the matcher's rules. */
  readonly rule: number
  readonly checked: number
  readonly matched: number
  readonly milliseconds: number
}

export class Meter {
  readonly #checked: Float64Array
  readonly #matched: Float64Array
  readonly #spent: Float64Array

  constructor(rules: number) {
    this.#checked = new Float64Array(rules)
    this.#matched = new Float64Array(rules)
    this.#spent = new Float64Array(rules)
  }

  run(rule: number, check: Check, view: EventView): boolean {
    const begun = performance.now()
    const holds = check(view)
    this.#spent[rule] = (this.#spent[rule] ?? 0) + performance.now() - begun
    this.#checked[rule] = (this.#checked[rule] ?? 0) + 1
    if (holds) this.#matched[rule] = (this.#matched[rule] ?? 0) + 1
    return holds
  }

  /** Of every rule that was checked at least once. */
  costs(): readonly RuleCost[] {
    const costs: RuleCost[] = []
    this.#checked.forEach((checked, rule) => {
      if (checked === 0) return
      costs.push({ rule, checked, matched: this.#matched[rule] ?? 0, milliseconds: this.#spent[rule] ?? 0 })
    })
    return costs
  }
}
