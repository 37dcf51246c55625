// What a group needs to know of a tree to propose its rule: made once, while the tree is at hand, for all its groups.
import type { Test } from '../tree.ts'
import { outlineOf } from './outline.ts'
import type { Outline } from './outline.ts'
import { fieldsOf } from './simplify.ts'
import { witnessOf } from './witness.ts'
import type { Rarity, Witness } from './witness.ts'

export interface Brief {
  readonly fields: readonly string[]
  readonly outline: Outline
  /** The same for the same outline. */
  readonly key: string
  readonly witness: Witness | null
}

export function briefOf(test: Test, rarity: Rarity): Brief {
  const outline = outlineOf(test)
  const fields = [...new Set(fieldsOf(test))]
  return { fields, outline, key: JSON.stringify(outline), witness: witnessOf(test, rarity) }
}
