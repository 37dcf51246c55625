// Our rules that ask 「not on the list」 would fire for everybody while nobody has given the list: they sleep until then.
import type { Rule, Warning } from '#engines/sigma'

/** What the paths of our own rules begin with. */
export const packPath = 'kokoroe/'

/** The reader warns of every list without values, so the rule is left out and the warning says which list would wake it. */
export function awake<R extends Rule>(rules: readonly R[], warnings: readonly Pick<Warning, 'code' | 'path' | 'rule'>[]): R[] {
  const asleep = new Set(warnings.filter(({ code, path }) => code === 'placeholderUnfilled' && path.startsWith(packPath)).map(keyOf))
  return rules.filter(({ title, place }) => !asleep.has(keyOf({ path: place.path, rule: title })))
}

const keyOf = ({ path, rule }: Pick<Warning, 'path' | 'rule'>): string => `${path}\n${rule}`
