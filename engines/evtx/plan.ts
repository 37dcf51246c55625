// A compiled template: the tree of its elements with the places where a record's values go.

export type Item =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'slot'; readonly slot: number; readonly optional: boolean }
  | { readonly is: 'instruction'; readonly target: string; readonly data: string }
  /** A template used inside a template, by its offset in the chunk. */
  | { readonly is: 'instance'; readonly at: number }
  | Element

export interface Element {
  readonly is: 'element'
  readonly name: string
  readonly attributes: readonly Attribute[]
  readonly content: readonly Item[]
}

export interface Attribute {
  readonly name: string
  readonly value: readonly Item[]
}

export interface Plan {
  /** Unique in its library. */
  readonly id: number
  readonly content: readonly Item[]
  /** Slots that name a field, so that the shape depends on their text. */
  readonly naming: readonly number[]
  /** Templates used inside this one. */
  readonly instances: readonly number[]
}

/** Slots and instances of a tree; `repeats` is how often the most shown slot is shown. */
export function survey(content: readonly Item[]): { naming: number[]; instances: number[]; repeats: number } {
  const naming = new Set<number>()
  const instances: number[] = []
  const shown = new Map<number, number>()
  let repeats = 0
  const visit = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.is === 'slot') {
        const times = (shown.get(item.slot) ?? 0) + 1
        shown.set(item.slot, times)
        repeats = Math.max(repeats, times)
      } else if (item.is === 'instance') instances.push(item.at)
      else if (item.is === 'element') {
        for (const { name, value } of item.attributes) {
          visit(value)
          if (name === 'Name') for (const part of value) if (part.is === 'slot') naming.add(part.slot)
        }
        visit(item.content)
      }
    }
  }
  visit(content)
  return { naming: [...naming], instances, repeats }
}
