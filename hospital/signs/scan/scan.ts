// A whole scan: files to threads, hits to the timeline, the timeline to detections.
import type { CorrelationProblem, Mapping, RuleCost } from '#engines/sigma'
import type { EventChoice } from '../choose/events.ts'
import type { RuleChoice } from '../choose/rules.ts'
import { ordinaryBytes } from '../files/ordinary.ts'
import { readFiles, type ReadFilesOptions } from '../files/read-files.ts'
import type { ReadState } from '../files/read-state.ts'
import type { ScanResult, ScanSummary } from '../finding.ts'
import { type Metrics, MetricsTotal } from '../metrics/metrics.ts'
import type { RuleSet } from '../rules/load.ts'
import { distinct } from '../timeline/distinct.ts'
import type { Hit } from '../timeline/hit.ts'
import { Timeline, type TimelineLimits, usualLimits } from '../timeline/timeline.ts'
import { detectionsOf } from './detections.ts'
import { planScan } from './plan.ts'
import type { ScanConfig, ScanMessage } from './scan-pass.ts'
import { settle, type Settled } from './settle.ts'

export interface ScanOptions extends ReadFilesOptions {
  readonly paths: readonly string[]
  readonly rules: RuleSet
  readonly mappings: readonly Mapping[]
  readonly events: EventChoice
  readonly choice: RuleChoice
  /** GeoIP databases, whole. */
  readonly geo?: readonly SharedArrayBuffer[]
  /** The same record from two files is shown once. Correlations count it once in any case. */
  readonly dedupe?: boolean
  /** Also cleared logs and gaps of so many hours: `holes` of the result. */
  readonly holes?: number
  /** Also time every rule: `costs` of the result. */
  readonly measure?: boolean
  readonly limits?: TimelineLimits
}

export type ScanOutcome =
  | { readonly ok: true; readonly scan: Scan }
  | { readonly ok: false; readonly path: string; readonly reason: string }

export interface Scan extends ScanResult {
  readonly holes: Metrics | null
  /** `rule` counts in `ran`. */
  readonly costs: readonly RuleCost[]
  readonly ran: readonly { readonly id: string | null; readonly title: string }[]
  /** With the title of the rule, where it is about one. */
  readonly correlationProblems: readonly (CorrelationProblem & { readonly title: string | null })[]
  fileName(file: number): string
  /** Removes what lies on disk; nothing can be gone through after it. */
  close(): void
}

export async function scan(options: ScanOptions): Promise<ScanOutcome> {
  const started = Date.now()
  const plan = planScan(options.rules.rules, options.choice)
  const timeline = new Timeline(options.limits ?? usualLimits)
  const holes = options.holes === undefined ? null : new MetricsTotal()
  const costs = new Map<number, RuleCost>()
  const config: ScanConfig = {
    rules: plan.detections.map(({ source, tree }) => ({ source, tree })), trees: options.rules.trees,
    mappings: options.mappings, needs: plan.needs, events: options.events,
    geo: options.geo ?? [], holes: holes !== null, measure: options.measure ?? false, zone: options.zone,
  }
  const take = (message: unknown) => {
    const said = message as ScanMessage // from `scanPass`, by the name of the job
    if (said.is === 'hits') timeline.add(said.bytes)
    else if (said.is === 'holes') holes?.add(said.part)
    else for (const one of said.costs) addCost(costs, one)
  }
  try {
    const read = await readFiles(options.paths, { name: 'scan', config }, take, options)
    if (!read.ok) {
      timeline.close()
      return read
    }
    const inOrder = (): Iterable<Hit> => (options.dedupe ? distinct(timeline.hits()) : timeline.hits())
    const settled = await settle(inOrder(), plan)
    timeline.add(settled.bursts)
    const fileName = (file: number) => read.state.name(file)
    return { ok: true, scan: {
      summary: summaryOf({ started, state: read.state, interrupted: read.stopped, rules: options.rules, settled }),
      async *detections() {
        yield* detectionsOf(inOrder(), plan, fileName)
      },
      holes: holes?.result(options.holes ?? 0) ?? null, costs: [...costs.values()].sort((a, b) => a.rule - b.rule),
      ran: plan.detections, fileName,
      correlationProblems: settled.problems.map((one) => ({
        ...one, title: one.rule === null ? null : plan.correlations[one.rule]?.title ?? null,
      })),
      close: () => timeline.close(),
    } }
  } catch (error) {
    timeline.close()
    throw error
  }
}

interface Done {
  readonly started: number
  readonly state: ReadState
  readonly interrupted: boolean
  readonly rules: RuleSet
  readonly settled: Settled
}

function summaryOf({ started, state, interrupted, rules, settled }: Done): ScanSummary {
  const { detections, byLevel, byRule, byComputer } = settled
  return {
    started, finished: Date.now(), interrupted, files: state.result(), bytes: state.bytes, events: state.events,
    span: state.span,
    rules: { loaded: rules.rules.length, refused: rules.refused }, detections, byLevel, byRule, byComputer,
  }
}

/** A file in memory that every thread sees without a copy. Throws what the file system throws. */
export const sharedFile = (path: string): SharedArrayBuffer => shared(ordinaryBytes(path))

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.length)
  new Uint8Array(memory).set(bytes)
  return memory
}

function addCost(all: Map<number, RuleCost>, { rule, checked, matched, milliseconds }: RuleCost): void {
  const known = all.get(rule)
  all.set(rule, {
    rule, checked: checked + (known?.checked ?? 0), matched: matched + (known?.matched ?? 0),
    milliseconds: milliseconds + (known?.milliseconds ?? 0),
  })
}
