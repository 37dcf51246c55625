// Files that nobody touches: each must be there with the content it was laid out with.
import { pathText } from '../names.ts'
import type { Rule } from './rule.ts'

export const canaryRule: Rule = {
  name: 'canary',
  watch({ canaries }) {
    const waiting = new Map(canaries.map(({ path, hash }) => [path, hash]))
    const changed: string[] = []
    return {
      seen(entry) {
        const hash = waiting.get(entry.path)
        if (hash === undefined) return
        waiting.delete(entry.path)
        if (entry.kind !== 'file' || entry.hash !== hash) changed.push(entry.path)
      },
      end: () => [...said('canary-changed', changed), ...said('canary-missing', [...waiting.keys()])],
    }
  },
}

const said = (rule: string, paths: readonly string[]) => {
  const [first] = paths
  return first === undefined ? [] : [{ rule, count: paths.length, example: pathText(first) }]
}
