// What hangs on what: systems and their needs, with the circles somebody wrote down and the names nobody knows told,
// not fatal.

export interface Node {
  readonly key: string
  readonly needs: readonly string[]
}

export interface Graph {
  /** Every key once, those that are needed before those that need them. */
  readonly order: readonly string[]
  /** Without what would close a circle and what nobody knows. */
  readonly needs: ReadonlyMap<string, readonly string[]>
  /** Each as its way around. */
  readonly circles: readonly (readonly string[])[]
  readonly strangers: readonly { readonly key: string; readonly need: string }[]
}

/** The same nodes give the same graph, in whatever order they come. */
export function graphOf(nodes: readonly Node[]): Graph {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const state = new Map<string, 'open' | 'done'>()
  const order: string[] = []
  const needs = new Map<string, string[]>()
  const circles: string[][] = []
  const strangers: { key: string; need: string }[] = []
  const way: string[] = []
  const visit = (key: string): void => {
    state.set(key, 'open')
    way.push(key)
    const kept: string[] = []
    for (const need of [...new Set(byKey.get(key)?.needs ?? [])].sort()) {
      if (!byKey.has(need)) {
        strangers.push({ key, need })
        continue
      }
      if (state.get(need) === 'open') {
        circles.push(way.slice(way.indexOf(need)))
        continue
      }
      if (!state.has(need)) visit(need)
      kept.push(need)
    }
    way.pop()
    state.set(key, 'done')
    needs.set(key, kept)
    order.push(key)
  }
  for (const key of [...byKey.keys()].sort()) if (!state.has(key)) visit(key)
  return { order, needs, circles, strangers }
}

/** The keys and everything they stand on. */
export function withNeeds(graph: Graph, keys: Iterable<string>): ReadonlySet<string> {
  const all = new Set<string>()
  const waiting = [...keys]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (all.has(key)) continue
    all.add(key)
    waiting.push(...(graph.needs.get(key) ?? []))
  }
  return all
}
