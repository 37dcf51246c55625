// The bag within what was given: a folder around it is taken off, and what lies beside it is named as such.
import { mostEntries, type BagEntry, type BagSource } from './source.ts'

export async function rooted(source: BagSource): Promise<BagSource> {
  const entries: BagEntry[] = []
  for await (const entry of source.list()) {
    entries.push(entry)
    // One beyond, so that it is told.
    if (entries.length > mostEntries) break
  }
  const [declared] = entries.map(({ path }) => path).filter((path) => path === 'bagit.txt' || path.endsWith('/bagit.txt'))
    .toSorted((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
  const root = declared?.slice(0, -'bagit.txt'.length) ?? ''
  const inside = (path: string) => (path.startsWith(root) ? path.slice(root.length) : `../${path}`)
  return {
    async *list() {
      for (const entry of entries) yield entry.end ? entry : { ...entry, path: inside(entry.path) }
    },
    open: (path) => source.open(path.startsWith('../') ? path.slice(3) : `${root}${path}`),
  }
}
