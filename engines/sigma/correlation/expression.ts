// A temporal condition in words over rule names: `failed and not (backup or scanner)`.
import type { RuleExpression } from '../rule.ts'

const word = /\(|\)|[A-Za-z_][\w-]*|[0-9a-f]{8}-[0-9a-f-]{27}/gy

/** Loosest first: or, and, not. Null when it is not such a condition. */
export function parseExpression(text: string): RuleExpression | null {
  const words = split(text)
  if (words === null) return null
  let at = 0

  const chain = (joiner: 'or' | 'and', part: () => RuleExpression | null): RuleExpression | null => {
    const first = part()
    if (first === null) return null
    const of = [first]
    while (words[at]?.toLowerCase() === joiner) {
      at++
      const next = part()
      if (next === null) return null
      of.push(next)
    }
    return of.length === 1 ? first : { is: joiner, of }
  }
  const either = (depth: number): RuleExpression | null => chain('or', () => chain('and', () => single(depth)))
  const single = (depth: number): RuleExpression | null => {
    const next = words[at++]
    if (next === undefined || next === ')' || depth > 50) return null
    if (next === '(') {
      const inner = either(depth + 1)
      return words[at++] === ')' ? inner : null
    }
    if (next.toLowerCase() === 'not') {
      const inner = single(depth + 1)
      return inner && { is: 'not', of: inner }
    }
    return next.toLowerCase() === 'and' || next.toLowerCase() === 'or' ? null : { is: 'rule', reference: next }
  }

  const whole = either(0)
  return at === words.length ? whole : null
}

function split(text: string): string[] | null {
  const words: string[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++
      continue
    }
    word.lastIndex = at
    const found = word.exec(text)?.[0]
    if (found === undefined) return null
    words.push(found)
    at += found.length
  }
  return words
}

/** Rule references in the order they first appear. */
export function referencesIn(expression: RuleExpression): string[] {
  if (expression.is === 'rule') return [expression.reference]
  const parts = expression.is === 'not' ? [expression.of] : expression.of
  return [...new Set(parts.flatMap(referencesIn))]
}

/** `absent` is what a negated part counts as while its window is still open. */
export function holdsWith(
  expression: RuleExpression,
  present: (reference: string) => boolean,
  negated: 'as-seen' | 'absent',
): boolean {
  switch (expression.is) {
    case 'rule': return present(expression.reference)
    case 'not': return negated === 'absent' || !holdsWith(expression.of, present, negated)
    case 'and': return expression.of.every((one) => holdsWith(one, present, negated))
    case 'or': return expression.of.some((one) => holdsWith(one, present, negated))
  }
}

export function hasNot(expression: RuleExpression): boolean {
  if (expression.is === 'rule') return false
  return expression.is === 'not' || expression.of.some(hasNot)
}
