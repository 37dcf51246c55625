// The register and its judgement per hospital, kept until something changes: building them for every request would be
// too slow.
import type { FacilityId } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { evaluate, type Evaluation } from '#hospital/principles/evaluate.ts'
import { buildView } from '#hospital/register/build.ts'
import { loadBatches } from '#hospital/register/load.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Rulebook } from '#hospital/rulebooks/schema.ts'
import { activeRulebooks } from '#hospital/rulebooks/shelf.ts'

interface Kept {
  readonly day: string
  view: Promise<RegisterView>
  evaluation: Promise<Evaluation> | null
}

/** Hospitals that are looked at now; the rest is built again when somebody comes. */
const most = 4

export class Registers {
  readonly #kernel: Kernel
  readonly #today: () => string
  readonly #kept = new Map<FacilityId, Kept>()

  constructor(kernel: Kernel, today: () => string) {
    this.#kernel = kernel
    this.#today = today
    kernel.onCommit(({ facility, act }) => {
      if (facility === null) return
      if (act.startsWith('register.') || act === 'personal.erased') this.#kept.delete(facility)
      const kept = this.#kept.get(facility)
      if (kept && act.startsWith('rulebook.')) kept.evaluation = null
    })
  }

  view(facility: FacilityId): Promise<RegisterView> {
    return this.#of(facility).view
  }

  evaluation(facility: FacilityId): Promise<Evaluation> {
    const kept = this.#of(facility)
    return (kept.evaluation ??= Promise.all([kept.view, activeRulebooks(this.#kernel, facility)])
      .then(([view, books]) => evaluate(view, books)))
  }

  /** The same evidence under other editions. */
  async under(facility: FacilityId, books: readonly Rulebook[]): Promise<Evaluation> {
    return evaluate(await this.view(facility), books)
  }

  #of(facility: FacilityId): Kept {
    const day = this.#today()
    const found = this.#kept.get(facility)
    if (found && found.day === day) return found
    const view = loadBatches(this.#kernel, facility, day).then((batches) => buildView(batches, day))
    const kept: Kept = { day, view, evaluation: null }
    // What failed is tried again by the next who asks.
    view.catch(() => this.#kept.delete(facility))
    this.#kept.delete(facility)
    this.#kept.set(facility, kept)
    for (const old of this.#kept.keys()) {
      if (this.#kept.size <= most) break
      this.#kept.delete(old)
    }
    return kept
  }
}
