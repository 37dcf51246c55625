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
