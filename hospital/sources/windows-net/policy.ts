// `net accounts`: nine lines whose order is the same in every language, so a label we never saw is still understood.
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { pairOf, type Line } from './blocks.ts'
import { accountsLabels, marks } from './labels.words.ts'

type Label = keyof typeof accountsLabels
const order: readonly Label[] = [
  'logoff', 'minAgeDays', 'maxAgeDays', 'minLength', 'history', 'lockoutThreshold', 'lockoutMinutes', 'window', 'role',
]

const rules = ['minLength', 'maxAgeDays', 'minAgeDays', 'history', 'lockoutThreshold', 'lockoutMinutes'] as const

export interface NetPolicy {
  readonly is: Partial<Attributes['passwordPolicy']>
  /** Read on a domain controller: the rules are the domain's. */
  readonly controller: boolean
  readonly row: number | null
  /** Attributes that stand in the output and could not be read. */
  readonly unread: readonly Rule[]
}

type Rule = (typeof rules)[number]

export function policyOf(lines: readonly Line[]): NetPolicy {
  const pairs = lines.flatMap(({ row, text }) => {
    const pair = pairOf(text)
    return pair ? [{ row, ...pair }] : []
  })
  const values = new Map<Label, string>()
  const inOrder = pairs.length === order.length
  for (const [at, { label, value }] of pairs.entries()) {
    // The order decides where it is whole: labels of some versions are easily mistaken for one another.
    const which = inOrder ? order[at] : byLabel(label)
    if (which !== undefined && !values.has(which)) values.set(which, value)
  }
  const is: { readonly [R in Rule]: number | null | undefined } = {
    minLength: count(values.get('minLength')),
    maxAgeDays: countOrNever(values.get('maxAgeDays')),
    minAgeDays: count(values.get('minAgeDays')),
    history: count(values.get('history')),
    lockoutThreshold: count(values.get('lockoutThreshold')),
    lockoutMinutes: countOrNever(values.get('lockoutMinutes')),
  }
  return {
    is: Object.fromEntries(rules.flatMap((rule) => (is[rule] === undefined ? [] : [[rule, is[rule]]]))),
    controller: marks.controller.test(values.get('role') ?? ''),
    row: pairs[0]?.row ?? null,
    unread: rules.filter((rule) => is[rule] === undefined),
  }
}

function byLabel(label: string): Label | undefined {
  // `window` before `lockoutMinutes`: both speak of the lock-out.
  const labels: readonly Label[] = ['window', 'logoff', 'role', 'minLength', 'history', 'lockoutThreshold', 'lockoutMinutes', 'minAgeDays', 'maxAgeDays']
  return labels.find((one) => accountsLabels[one].test(label))
}

/** "None" and "Never" stand for 0 here: no minimum, no history, no lock-out. */
function count(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (marks.never.test(value)) return 0
  const digits = /^\d{1,9}/.exec(value)?.[0]
  return digits === undefined ? undefined : Number(digits)
}

function countOrNever(value: string | undefined): number | null | undefined {
  return value !== undefined && marks.never.test(value) ? null : count(value)
}
