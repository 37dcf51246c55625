// A whole scan: files to threads, hits to the timeline, the timeline to detections.
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { serialize } from 'node:v8'
import type { CorrelationProblem, Mapping, RuleCost } from '#engines/sigma'
import type { EventChoice } from '../choose/events.ts'
import type { RuleChoice } from '../choose/rules.ts'
import { walk } from '../files/walk.ts'
import type { ScanResult } from '../finding.ts'
import { type Metrics, MetricsTotal } from '../metrics/metrics.ts'
import { Pool } from '../pass/pool.ts'
import type { RuleSet } from '../rules/load.ts'
import { distinct } from '../timeline/distinct.ts'
import type { Hit } from '../timeline/hit.ts'
import { Timeline, type TimelineLimits, usualLimits } from '../timeline/timeline.ts'
import { detectionsOf } from './detections.ts'
import { ScanFiles } from './files.ts'
import { planScan } from './plan.ts'
import type { ScanConfig, ScanMessage } from './scan-pass.ts'
import { settle } from './settle.ts'

export interface ScanOptions {
  readonly paths: readonly string[]
  readonly rules: RuleSet
  readonly mappings: readonly Mapping[]
  readonly events: EventChoice
  readonly choice: RuleChoice
  /** GeoIP databases, whole. */
  readonly geo?: readonly SharedArrayBuffer[]
  /** The same record from two files is shown once. */
  readonly dedupe?: boolean
  /** Also cleared logs and gaps: `holes` of the result. */
  readonly holes?: boolean
  /** Hours without events that are worth telling. */
  readonly gap?: number
  /** Also time every rule: `costs` of the result. */
  readonly measure?: boolean
  /** For times without an offset. */
  readonly zone?: string | undefined
  readonly threads?: number | undefined
  readonly limits?: TimelineLimits
  readonly signal?: AbortSignal
  readonly progress?: (now: ScanProgress) => void
}

export interface ScanProgress {
  readonly bytes: number
  readonly total: number
  readonly events: number
}

export type ScanOutcome =
  | { readonly ok: true; readonly scan: Scan }
  | { readonly ok: false; readonly path: string; readonly reason: string }

export interface Scan extends ScanResult {
  readonly holes: Metrics | null
  readonly costs: readonly RuleCost[]
  /** By number of the detections that were run, which `costs` speaks of. */
  readonly ran: readonly { readonly id: string | null; readonly title: string }[]
  readonly correlationProblems: readonly CorrelationProblem[]
  fileName(file: number): string
  /** Removes what lies on disk; nothing can be gone through after it. */
  close(): void
}

/** Below this, starting threads costs more than they save. */
const alone = 8 * 1024 * 1024

export async function scan(options: ScanOptions): Promise<ScanOutcome> {
  const started = Date.now()
  const walked = await walk(options.paths)
  if (!walked.ok) return walked
  const plan = planScan(options.rules.rules, options.choice)
  const files = new ScanFiles(walked.files, walked.unread)
  const timeline = new Timeline(options.limits ?? usualLimits)
  const holes = options.holes ? new MetricsTotal() : null
  const costs = new Map<number, RuleCost>()
  const config: ScanConfig = {
    rules: shared(serialize(plan.detections)), mappings: options.mappings, needs: plan.needs, events: options.events,
    geo: options.geo ?? [], holes: holes !== null, measure: options.measure ?? false,
  }
  const pool = new Pool({ name: 'scan', config, zone: options.zone }, {
    message: (message) => {
      const said = message as ScanMessage // from `scanPass`, by the pool's name
      if (said.is === 'hits') timeline.add(said.bytes)
      else if (said.is === 'holes') holes?.add(said.part)
      else for (const one of said.costs) addCost(costs, one)
    },
    done: (task, outcome) => files.done(task, outcome),
  })
  const total = walked.files.reduce((all, { size }) => all + size, 0)
  const stop = () => pool.stop()
  options.signal?.addEventListener('abort', stop, { once: true })
  if (options.signal?.aborted) stop()
  const ticking = options.progress && setInterval(() => options.progress?.(now()), 200)
  const now = (): ScanProgress => {
    const { bytes, events } = pool.underWay()
    return { bytes: Math.min(total, files.bytes + bytes), total, events: files.events + events }
  }
  try {
    await pool.run(files.tasks(), options.threads ?? (total < alone ? 1 : availableParallelism()))
    options.progress?.(now())
    const inOrder = (): Iterable<Hit> => (options.dedupe === false ? timeline.hits() : distinct(timeline.hits()))
    const settled = await settle(inOrder(), plan, async () => {
      await new Promise<void>((resolve) => {
        setImmediate(resolve)
      })
    })
    timeline.add(settled.bursts)
    const fileName = (file: number) => files.name(file)
    return { ok: true, scan: {
      summary: {
        started, finished: Date.now(), interrupted: pool.stopped, files: files.result(), bytes: files.bytes, events: files.events,
        span: files.span, rules: { loaded: options.rules.rules.length, refused: options.rules.refused },
        detections: settled.detections, byLevel: settled.byLevel, byRule: settled.byRule, byComputer: settled.byComputer,
      },
      async *detections() {
        yield* detectionsOf(inOrder(), plan, fileName)
      },
      holes: holes?.result(options.gap ?? 72) ?? null, costs: [...costs.values()].sort((a, b) => a.rule - b.rule),
      ran: plan.detections, correlationProblems: settled.problems, fileName,
      close: () => timeline.close(),
    } }
  } catch (error) {
    timeline.close()
    throw error
  } finally {
    clearInterval(ticking)
    options.signal?.removeEventListener('abort', stop)
  }
}

/** A file in memory that every thread sees without a copy. Throws what the file system throws. */
export const sharedFile = (path: string): SharedArrayBuffer => shared(readFileSync(path))

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.length)
  new Uint8Array(memory).set(bytes)
  return memory
}

function addCost(all: Map<number, RuleCost>, { rule, checked, matched, milliseconds }: RuleCost): void {
  const known = all.get(rule)
  all.set(rule, {
    rule, checked: checked + (known?.checked ?? 0), matched: matched + (known?.matched ?? 0), milliseconds: milliseconds + (known?.milliseconds ?? 0),
  })
}
