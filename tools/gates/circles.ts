// No file needs itself by way of others: whoever reads one file must be able to stop somewhere.
import { importsOf, target } from './arrows.ts'
import { isTest, sources } from './files.ts'
import type { Gate } from './gate.ts'

/** Strongly connected groups of two files or more (Tarjan), each in the order of discovery. */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []

  function visit(file: string): number {
    const mine = index.size
    index.set(file, mine)
    low.set(file, mine)
    open.push(file)
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue
      const reached = index.has(next) ? (open.includes(next) ? index.get(next) : undefined) : visit(next)
      if (reached !== undefined && reached < (low.get(file) ?? mine)) low.set(file, reached)
    }
    const lowest = low.get(file) ?? mine
    if (lowest === mine) {
      const group = open.splice(open.indexOf(file))
      if (group.length > 1) circles.push(group)
    }
    return lowest
  }

  for (const file of graph.keys()) if (!index.has(file)) visit(file)
  return circles
}

export const circles: Gate = {
  name: 'circles',
  async run(root) {
    const files = sources(root).filter((file) => !isTest(file.path))
    const graph = new Map(files.map((file) => [
      file.path, importsOf(file.text).flatMap((specifier) => target(file.path, specifier) ?? []),
    ]))
    return { looked: files.length, problems: circlesOf(graph).map((group) => `a circle: ${group.join(' → ')}`) }
  },
}
