// Goes once through all hits in time order: finds what belongs together, and counts.
import { correlate, type CorrelationHit, type CorrelationProblem, levels, type Level } from '#engines/sigma'
import type { FoundRule } from '../finding.ts'
import { computerIn, eventIn, extraIn } from '../pass/content.ts'
import { Repeats } from '../timeline/distinct.ts'
import { type Hit, HitWriter } from '../timeline/hit.ts'
import type { ScanPlan } from './plan.ts'
import type { Values } from './named-fields.ts'

/** How a correlation finds its events again: small, because open windows hold many. */
export interface HitReference {
  readonly time: number
  readonly file: number
  readonly rule: number
  readonly computer: string | null
  readonly channel: string | null
  readonly provider: string | null
  readonly eventId: number | null
  readonly recordId: number | null
}

export type KeptBurst = Omit<CorrelationHit<HitReference>, 'rule'>

export interface Settled {
  /** Hits of correlations, as the timeline takes them; their rule numbers follow those of the detections. */
  readonly bursts: Uint8Array
  readonly detections: number
  readonly byLevel: Readonly<Record<Level, number>>
  readonly byRule: ReadonlyMap<FoundRule, number>
  readonly byComputer: ReadonlyMap<string, number>
  readonly problems: readonly CorrelationProblem[]
}

/** Higher than any file's number: after the events of the same moment. */
export const noFile = 0xffff_ffff

export async function settle(hits: Iterable<Hit>, plan: ScanPlan): Promise<Settled> {
  const writer = new HitWriter()
  const counts = new Counts(plan)
  let bursts = 0
  const correlator = correlate<HitReference>(plan.correlations, plan.detections, {
    emit: ({ rule, ...burst }) => {
      if (!plan.shownCorrelations[rule]) return
      const number = plan.detections.length + rule
      writer.add(burst.to, noFile, bursts++, [number], JSON.stringify(burst satisfies KeptBurst))
      counts.add(number, burst.references.at(-1)?.computer ?? null)
    },
  })
  // A record collected twice is one event to count, however often it is shown.
  const repeats = new Repeats()
  let taken = 0
  for (const hit of hits) {
    const computer = hit.rules.some((rule) => plan.shown[rule]) ? computerIn(hit.content) : null
    for (const rule of hit.rules) if (plan.shown[rule]) counts.add(rule, computer)
    if (hit.rules.some((rule) => plan.needs[rule]) && !repeats.has(hit)) feed(hit)
    if (++taken % breathing === 0) await breath()
  }
  correlator.flush()
  return { bursts: writer.take(), ...counts.result(), problems: correlator.problems() }

  function feed(hit: Hit): void {
    const values = extraIn(hit.content) as Readonly<Record<number, Values>> | null // written by the scan pass
    const { computer, channel, provider, eventId, recordId } = eventIn(hit.content, '')
    const time = hit.time === Infinity ? Number.NaN : hit.time
    for (const rule of hit.rules) {
      const named = values?.[rule]
      if (!named) continue
      correlator.feed({
        rule, time, values: named,
        reference: { time, file: hit.file, rule, computer, channel, provider, eventId, recordId },
      })
    }
  }
}

/** Now and then a signal gets its turn. */
const breathing = 20_000
const breath = () => new Promise<void>((resolve) => {
  setImmediate(resolve)
})

/** Names beyond this many are not counted one by one. */
const mostComputers = 100_000

class Counts {
  readonly #plan: ScanPlan
  readonly #byLevel: Record<Level, number>
  readonly #byRule = new Map<FoundRule, number>()
  readonly #byComputer = new Map<string, number>()
  #all = 0

  constructor(plan: ScanPlan) {
    this.#plan = plan
    this.#byLevel = Object.fromEntries(levels.map((level) => [level, 0])) as Record<Level, number>
  }

  add(number: number, computer: string | null): void {
    const rule = ruleOf(this.#plan, number)
    if (!rule) return
    this.#all++
    this.#byLevel[rule.level]++
    this.#byRule.set(rule, (this.#byRule.get(rule) ?? 0) + 1)
    if (computer !== null && (this.#byComputer.size < mostComputers || this.#byComputer.has(computer))) {
      this.#byComputer.set(computer, (this.#byComputer.get(computer) ?? 0) + 1)
    }
  }

  result() {
    return { detections: this.#all, byLevel: this.#byLevel, byRule: this.#byRule, byComputer: this.#byComputer }
  }
}

export function ruleOf({ detections, correlations }: ScanPlan, number: number): FoundRule | undefined {
  return detections[number] ?? correlations[number - detections.length]
}
