// Rules as bytes for a cache: the second start need not read YAML. What is not exactly what was written is no cache.
import { hash } from 'node:crypto'
import type { ReadRules } from './read/read-rules.ts'
import type { CorrelationRule, Rule } from './rule.ts'

// INVARIANT: raised whenever a rule's shape or the reading of any value changes; an old cache is then read anew.
const version = 'kokoroe-sigma-rules 1'

type PackedAlias = readonly [alias: string, of: readonly (readonly [reference: string, field: string])[]]
type PackedCorrelation = Omit<CorrelationRule, 'aliases'> & { readonly aliases: readonly PackedAlias[] }
type PackedRule = Exclude<Rule, CorrelationRule> | PackedCorrelation

/** Refusals and warnings are kept too: what was left out is said on every start. */
export function packRules({ rules, refused, warnings }: ReadRules): Uint8Array {
  const body = Buffer.from(JSON.stringify({ rules: rules.map(packed), refused, warnings }))
  return Buffer.concat([Buffer.from(`${version} ${hash('sha256', body)}\n`), body])
}

/** Null for another version and for bytes that were changed or cut. */
export function unpackRules(bytes: Uint8Array): ReadRules | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = whole.indexOf(10)
  const body = whole.subarray(end + 1)
  if (end < 0 || whole.toString('utf8', 0, end) !== `${version} ${hash('sha256', body)}`) return null
  // The digest has shown that these are the words packRules wrote.
  const read = JSON.parse(body.toString('utf8')) as Omit<ReadRules, 'rules'> & { readonly rules: readonly PackedRule[] }
  return { ...read, rules: read.rules.map(unpacked) }
}

function packed(rule: Rule): PackedRule {
  if (rule.kind !== 'correlation') return rule
  return { ...rule, aliases: [...rule.aliases].map(([alias, of]): PackedAlias => [alias, [...of]]) }
}

function unpacked(rule: PackedRule): Rule {
  if (rule.kind !== 'correlation') return rule
  return { ...rule, aliases: new Map(rule.aliases.map(([alias, of]) => [alias, new Map(of)])) }
}
