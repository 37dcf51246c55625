// Building a tree: lists within lists of one kind become one list, a list of one becomes its member.
import type { Test } from '../tree.ts'

export function allOf(tests: readonly Test[]): Test {
  return joined('and', tests)
}

export function anyOf(tests: readonly Test[]): Test {
  return joined('or', tests)
}

export function not(test: Test): Test {
  return test.is === 'not' ? test.of : { is: 'not', of: test }
}

function joined(is: 'and' | 'or', tests: readonly Test[]): Test {
  const of = tests.flatMap((test) => (test.is === is ? test.of : [test]))
  const [only] = of
  return of.length === 1 && only !== undefined ? only : { is, of }
}

/** Whether no event at all can fulfil it, as where every value was a placeholder nobody filled. */
export function isNever(test: Test): boolean {
  return constant(test) === false
}

function constant(test: Test): boolean | null {
  if (test.is === 'not') {
    const inner = constant(test.of)
    return inner === null ? null : !inner
  }
  if (test.is !== 'and' && test.is !== 'or') return null
  const decides = test.is === 'or'
  const parts = test.of.map(constant)
  return parts.includes(decides) ? decides : parts.includes(null) ? null : !decides
}
