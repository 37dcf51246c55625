// Which rules run: those the user wants to see, and those that wanted correlations stand on.
import { correlate, type CorrelationRule } from '#engines/sigma'
import { type RuleChoice, ruleChooser } from '../choose/rules.ts'
import type { KeptDetection, RunningRule } from '../rules/kept.ts'

export interface ScanPlan {
  readonly detections: readonly KeptDetection[]
  readonly correlations: readonly CorrelationRule[]
  /** By detection: whether its hits are shown by themselves, and which of their fields correlations want. */
  readonly shown: readonly boolean[]
  readonly needs: readonly (readonly string[] | null)[]
  /** By correlation. */
  readonly shownCorrelations: readonly boolean[]
}

export function planScan(every: readonly RunningRule[], choice: RuleChoice): ScanPlan {
  const chosen = ruleChooser(choice)
  const wanted = new Set<RunningRule>(every.filter((rule) => rule.kind === 'correlation' && chosen(rule)))
  const byName = new Map<string, RunningRule[]>()
  for (const rule of every) {
    for (const name of [rule.id, rule.name]) if (name !== null) byName.set(
      name.toLowerCase(), [...(byName.get(name.toLowerCase()) ?? []), rule],
    )
  }
  // Grows while it is gone through: a correlation may stand on another.
  for (const rule of wanted) {
    if (rule.kind !== 'correlation') continue
    for (const name of rule.of) for (const below of byName.get(name.toLowerCase()) ?? []) wanted.add(below)
  }
  const detections = every.filter((rule) => rule.kind === 'detection')
    .filter((rule) => wanted.has(rule) || chosen(rule))
  const correlations = every.filter((rule) => rule.kind === 'correlation').filter((rule) => wanted.has(rule))
  const correlator = correlate(correlations, detections, { emit: () => {} })
  return {
    detections, correlations,
    shown: detections.map((rule, at) => chosen(rule) && correlator.alone(at)),
    needs: detections.map((_, at) => correlator.needs(at)),
    shownCorrelations: correlations.map(chosen),
  }
}
