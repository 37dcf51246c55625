// Trees made smaller by what is known before any value is read.
import type { FieldMatch, Test } from '../tree.ts'

/** The tree on other field names. */
export function renamed(test: Test, nameOf: (field: string) => string): Test {
  switch (test.is) {
    case 'and':
    case 'or': return { is: test.is, of: test.of.map((one) => renamed(one, nameOf)) }
    case 'not': return { is: 'not', of: renamed(test.of, nameOf) }
    case 'keyword': return test
    case 'field': return { is: 'field', field: nameOf(test.field), match: renamedMatch(test.match, nameOf) }
  }
}

function renamedMatch(match: FieldMatch, nameOf: (field: string) => string): FieldMatch {
  return match.kind === 'same' ? { ...match, field: nameOf(match.field) } : match
}

/** What a test on a field comes to; null where only the value can say. */
export type Known = (field: string, match: FieldMatch) => boolean | null

/** The tree with what is known put in, flat, no `not` under a `not`; the very same tree where nothing changes. */
export function simplified(test: Test, known: Known): Test | boolean {
  switch (test.is) {
    case 'keyword': return test
    case 'field': return known(test.field, test.match) ?? test
    case 'not': {
      const inner = simplified(test.of, known)
      if (typeof inner === 'boolean') return !inner
      if (inner.is === 'not') return inner.of
      return inner === test.of ? test : { is: 'not', of: inner }
    }
    case 'and':
    case 'or': {
      const decides = test.is === 'or'
      const rest: Test[] = []
      let same = true
      for (const one of test.of) {
        const inner = simplified(one, known)
        if (inner === decides) return decides
        if (inner !== one) same = false
        if (typeof inner === 'boolean') continue
        if (inner.is === test.is) {
          same = false
          rest.push(...inner.of)
        } else rest.push(inner)
      }
      if (rest.length === 0) return !decides
      if (same && rest.length > 1) return test
      return rest.length === 1 && rest[0] !== undefined ? rest[0] : { is: test.is, of: rest }
    }
  }
}

/** Whether a tree can still come out true; null where only the values can say. */
export function outcome(test: Test, known: Known): boolean | null {
  switch (test.is) {
    case 'keyword': return null
    case 'field': return known(test.field, test.match)
    case 'not': {
      const inner = outcome(test.of, known)
      return inner === null ? null : !inner
    }
    case 'and':
    case 'or': {
      const decides = test.is === 'or'
      let open = false
      for (const one of test.of) {
        const inner = outcome(one, known)
        if (inner === decides) return decides
        if (inner === null) open = true
      }
      return open ? null : !decides
    }
  }
}

/** Every field a tree reads. */
export function* fieldsOf(test: Test): Iterable<string> {
  switch (test.is) {
    case 'and':
    case 'or':
      for (const one of test.of) yield* fieldsOf(one)
      break
    case 'not':
      yield* fieldsOf(test.of)
      break
    case 'field':
      yield test.field
      if (test.match.kind === 'same') yield test.match.field
      break
    case 'keyword': break
  }
}
