// What a tree comes to where all that is known is which fields there are: a few words that stay when the tree goes.
import type { Test } from '../tree.ts'
import { knownOfMissing, knownOfPresent } from './known.ts'

/** Null is what only values can say. */
export type Outline =
  | null
  | { readonly is: 'field'; readonly field: string; readonly missing: boolean | null; readonly present: boolean | null }
  | { readonly is: 'not'; readonly of: Outline }
  | { readonly is: 'and' | 'or'; readonly of: readonly Outline[] }

export function outlineOf(test: Test): Outline {
  switch (test.is) {
    case 'keyword': return null
    case 'field': {
      const [missing, present] = [knownOfMissing(test.match), knownOfPresent(test.match)]
      return missing === null && present === null ? null : { is: 'field', field: test.field, missing, present }
    }
    case 'not': {
      const inner = outlineOf(test.of)
      return inner === null ? null : { is: 'not', of: inner }
    }
    case 'and':
    case 'or': {
      // A list of fifty values of one field says once that the field must be there.
      const different = new Map(test.of.map((one) => {
        const inner = outlineOf(one)
        return [JSON.stringify(inner), inner]
      }))
      const of = [...different.values()]
      return of.length === 1 && of[0] !== undefined ? of[0] : { is: test.is, of }
    }
  }
}

/** False where no event with these fields can match. */
export function judge(outline: Outline, isThere: (field: string) => boolean): boolean | null {
  if (outline === null) return null
  switch (outline.is) {
    case 'field': return isThere(outline.field) ? outline.present : outline.missing
    case 'not': {
      const inner = judge(outline.of, isThere)
      return inner === null ? null : !inner
    }
    case 'and':
    case 'or': {
      const decides = outline.is === 'or'
      let open = false
      for (const one of outline.of) {
        const inner = judge(one, isThere)
        if (inner === decides) return decides
        if (inner === null) open = true
      }
      return open ? null : !decides
    }
  }
}
