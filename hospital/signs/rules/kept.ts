// A set of rules in the form it is kept in: what people see of a rule as an object, its tree as bytes.
import type { CorrelationRule, DetectionHead, DetectionRule } from '#engines/sigma'
import type { RefusedRule } from '../finding.ts'
import { type Trees, treesOf } from './trees.ts'

export interface KeptDetection extends DetectionHead {
  /** Number of its tree. */
  readonly tree: number
}

/** Filters have been put into the rules they speak of. */
export type RunningRule = KeptDetection | CorrelationRule

export interface KeptRules {
  readonly rules: readonly RunningRule[]
  readonly refused: readonly RefusedRule[]
  /** What is odd about rules that were read all the same. */
  readonly warnings: readonly RefusedRule[]
  readonly trees: Trees
}

export function keptRules(
  rules: readonly (DetectionRule | CorrelationRule)[], told: Pick<KeptRules, 'refused' | 'warnings'>,
): KeptRules {
  const tests: DetectionRule['test'][] = []
  const heads = rules.map((rule): RunningRule => {
    if (rule.kind === 'correlation') return rule
    const { test, ...head } = rule
    return { ...head, tree: tests.push(test) - 1 }
  })
  return { ...told, rules: heads, trees: treesOf(tests) }
}

type PackedRule = KeptDetection | (Omit<CorrelationRule, 'aliases'> & {
  readonly aliases: readonly (readonly [string, readonly (readonly [string, string])[]])[]
})
type Packed = Omit<KeptRules, 'rules' | 'trees'> & Pick<Trees, 'places' | 'common'> & { readonly rules: readonly PackedRule[] }

/** JSON is read three times as fast as anything else that could be kept, but knows no maps. */
export function headText({ rules, trees: { places, common }, ...rest }: KeptRules): string {
  const packed = rules.map((rule): PackedRule => (rule.kind === 'detection' ? rule : {
    ...rule, aliases: [...rule.aliases].map(([alias, of]) => [alias, [...of]] as const),
  }))
  return JSON.stringify({ ...rest, places, common, rules: packed } satisfies Packed)
}

/** From what `headText` wrote, and the bytes of the trees. */
export function rulesIn(text: string, bytes: Trees['bytes']): KeptRules {
  const { rules, places, common, ...rest } = JSON.parse(text) as Packed // by the caller's word
  return { ...rest, trees: { bytes, places, common }, rules: rules.map((rule) => (rule.kind === 'detection' ? rule : {
    ...rule, aliases: new Map(rule.aliases.map(([alias, of]) => [alias, new Map(of)])),
  })) }
}
