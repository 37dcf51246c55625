// Correlation rules over a stream of hits, with memory for open windows only.
import type { CorrelationRule, DetectionHead } from '../rule.ts'
import type { CorrelationHit, RuleHit } from './hit.ts'
import { type Link, type Plan, planOf } from './plan.ts'
import { type CorrelationProblem, Problems } from './problem.ts'
import { Reorder } from './reorder.ts'
import { type Input, Running } from './running.ts'

export interface CorrelatorOptions<R> {
  /** Called for every burst once it is over, in the order they end; sort by `from` or `to` where that matters. */
  readonly emit: (hit: CorrelationHit<R>) => void
  /** How many milliseconds a hit may come after a later one. 0, the default: hits come in order. */
  readonly tolerance?: number
  /** References kept per burst; 10. */
  readonly references?: number
  /** Groups open at once per correlation; 100,000. */
  readonly groups?: number
  /** Values per window of the value types; 65,536. */
  readonly values?: number
  /** Hits waiting for the tolerance to pass; 100,000. */
  readonly waiting?: number
}

export interface Correlator<R> {
  /** Fields a hit of this detection must carry; null when no correlation stands on it, so its hits need not be fed. */
  needs(detection: number | string): readonly string[] | null
  /** Whether hits of this detection are to be reported on their own as well (`generate`). */
  alone(detection: number | string): boolean
  feed(hit: RuleHit<R>): void
  /** The stream is over: what is open is judged and ended. */
  flush(): void
  problems(): readonly CorrelationProblem[]
  /** Entries kept in memory now: waiting hits, groups, what their windows hold. */
  retained(): number
}

/** Rules nobody hits any more are looked at after so many hits of others. */
const sweepEvery = 4096

export function correlate<R>(
  rules: readonly CorrelationRule[],
  detections: readonly DetectionHead[],
  options: CorrelatorOptions<R>,
): Correlator<R> {
  const problems = new Problems()
  return new Streaming(rules, detections, planOf(rules, detections, problems), problems, options)
}

/** Waiting for a correlation that runs later for the same hit. */
interface Pending<R> {
  readonly input: Input<R>
  readonly link: Link
}

class Streaming<R> implements Correlator<R> {
  readonly #detections: readonly DetectionHead[]
  readonly #plan: Plan
  readonly #problems: Problems
  readonly #reorder: Reorder<RuleHit<R>>
  /** In running order: those below first. */
  readonly #running: Running<R>[]
  readonly #rank = new Map<number, number>()
  readonly #pending: Pending<R>[][]
  /** By rank: whether signs count that are not the first of their burst. */
  readonly #wantsEvery: readonly boolean[]
  readonly #touched = new Set<number>()
  /** Judged at the end and stood upon: their ends are signs that must come in time. */
  readonly #enders: Running<R>[]
  #origins = 0
  #taken = 0

  constructor(
    rules: readonly CorrelationRule[],
    detections: readonly DetectionHead[],
    plan: Plan,
    problems: Problems,
    { emit, tolerance = 0, references = 10, groups = 100_000, values = 65_536, waiting = 100_000 }: CorrelatorOptions<R>,
  ) {
    this.#detections = detections
    this.#plan = plan
    this.#problems = problems
    this.#reorder = new Reorder(tolerance, waiting)
    const listener = {
      ended: (rule: number, burst: Omit<CorrelationHit<R>, 'rule'>) => {
        if (!plan.silenced.has(detections.length + rule)) emit({ rule, ...burst })
      },
      sign: (rule: number, sign: Input<R>) => this.#pass(detections.length + rule, sign),
      newOrigin: () => this.#origins++,
    }
    this.#running = plan.order.flatMap((index, rank) => {
      const rule = rules[index]
      this.#rank.set(index, rank)
      if (rule === undefined) return []
      return [new Running<R>(index, rule, { groups, values, references }, listener, (code) => problems.add(code, index))]
    })
    this.#pending = this.#running.map(() => [])
    this.#wantsEvery = plan.order.map((index) => wantsEverySign(rules[index]))
    const stoodUpon = (rank: number): boolean => plan.linksFrom.has(detections.length + (plan.order[rank] ?? -1))
    this.#enders = this.#running.filter((one, rank) => one.atEnd && stoodUpon(rank))
  }

  needs(detection: number | string): readonly string[] | null {
    return this.#plan.needs.get(this.#indexOf(detection)) ?? null
  }

  alone(detection: number | string): boolean {
    return !this.#plan.silenced.has(this.#indexOf(detection))
  }

  #indexOf(detection: number | string): number {
    return typeof detection === 'number' ? detection : this.#detections.findIndex(({ id }) => id === detection)
  }

  feed(hit: RuleHit<R>): void {
    if (!this.#plan.linksFrom.has(hit.rule)) return
    const arrival = this.#reorder.put(hit)
    if (arrival === 'late' || arrival === 'no-time') this.#problems.add(arrival, null)
    else if (arrival === 'taken-early') this.#problems.add('too-many-waiting', null)
    this.#drain(false)
  }

  flush(): void {
    this.#drain(true)
    this.#endDue(Infinity)
    for (const running of this.#running) while (running.groups > 0) running.expireOne()
  }

  #drain(atEnd: boolean): void {
    for (let hit = this.#reorder.next(atEnd); hit !== null; hit = this.#reorder.next(atEnd)) this.#take(hit)
  }

  #take(hit: RuleHit<R>): void {
    this.#endDue(hit.time)
    if (++this.#taken % sweepEvery === 0) for (const running of this.#running) running.expire(hit.time)
    const { time, values, reference } = hit
    this.#pass(hit.rule, { time, origin: this.#origins++, first: true, values, reference })
    this.#run()
  }

  #pass(node: number, input: Input<R>): void {
    for (const link of this.#plan.linksFrom.get(node) ?? []) {
      const rank = this.#rank.get(link.to) ?? -1
      if (!input.first && !this.#wantsEvery[rank]) continue
      this.#pending[rank]?.push({ input, link })
      this.#touched.add(rank)
    }
  }

  /** Lower correlations first, so that those above see everything one event meant below, in one fixed order. */
  #run(): void {
    while (this.#touched.size > 0) {
      const rank = Math.min(...this.#touched)
      this.#touched.delete(rank)
      for (const { input, link } of this.#pending[rank]?.splice(0) ?? []) this.#running[rank]?.take(input, link)
    }
  }

  /** Ends what ran out before `now`, in order of time, because correlations above wait for it. */
  #endDue(now: number): void {
    for (;;) {
      let next: Running<R> | null = null
      for (const one of this.#enders) if (one.deadline() < (next?.deadline() ?? now)) next = one
      if (next === null) return
      next.expireOne()
      this.#run()
    }
  }

  problems(): readonly CorrelationProblem[] {
    return this.#problems.list()
  }

  retained(): number {
    return this.#running.reduce((sum, running) => sum + running.entries(), this.#reorder.waiting)
  }
}

/** A burst that goes on is still there to be found together with others, but it is one event to count. */
function wantsEverySign(rule: CorrelationRule | undefined): boolean {
  return rule !== undefined && (rule.type.startsWith('temporal') || rule.type === 'value_count')
}
