// Fields that rules name as Sysmon writes them and other logs write in parts or in codes: made from the event's own.
import { foldText } from '../plain/fold.ts'

/** One way to make such a field; of several, the first that gives a value counts. */
export interface Way {
  /** The event's own fields, joined by `\`. */
  readonly of: readonly string[]
  /** Folded value → what rules call it; any other closes the way. Null takes the value as it is. */
  readonly values: ReadonlyMap<string, string> | null
  /** Beginnings that rules write otherwise, folded as they are found; the first that fits. */
  readonly begins: readonly { readonly found: string; readonly written: string }[]
}

/** The value by this way; null where a part says nothing, which Windows also writes as `-`. */
export function valueBy({ values, begins }: Way, parts: readonly (string | null)[]): string | null {
  if (parts.some((part) => part === null || part === '' || part === '-')) return null
  const joined = parts.join('\\')
  if (values === null && begins.length === 0) return joined
  const folded = foldText(joined)
  if (values !== null) return values.get(folded) ?? null
  const begin = begins.find(({ found }) => folded.startsWith(found))
  return begin === undefined ? joined : begin.written + joined.slice(begin.found.length)
}
