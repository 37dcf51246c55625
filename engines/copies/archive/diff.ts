// Two lists of members → what differs. Held in memory, so bounded.
import { done, type Outcome, refused } from '../outcome.ts'
import type { Difference, FileSeen } from '../reader.ts'
import { brokenList, readList } from './list.ts'
import type { Sums } from './look.ts'

const most = 1_000_000

export async function differences(older: Sums, newer: Sums): Promise<Outcome<readonly Difference[]>> {
  const [before, after] = [await byPath(older), await byPath(newer)]
  if (!before.ok) return before
  if (!after.ok) return after
  const found: Difference[] = []
  const added: FileSeen[] = []
  for (const now of after.value.values()) {
    const was = before.value.get(now.path)
    if (was === undefined) added.push(now)
    else if (was.what !== now.what || was.hash !== now.hash || was.size !== now.size) {
      found.push({ how: 'changed', path: now.path, size: now.size })
    }
  }
  const gone = new Map<string, FileSeen[]>()
  for (const was of before.value.values()) {
    if (after.value.has(was.path)) continue
    // Empty files are all alike: none is another's earlier self.
    const key = was.hash === null || was.size === 0 ? `/${was.path}` : was.hash
    const same = gone.get(key)
    if (same === undefined) gone.set(key, [was])
    else same.push(was)
  }
  for (const now of added) {
    const from = now.hash === null || now.size === 0 ? undefined : gone.get(now.hash)?.pop()
    found.push(from === undefined
      ? { how: 'added', path: now.path, size: now.size }
      : { how: 'renamed', from: from.path, path: now.path, size: now.size })
  }
  for (const left of gone.values()) for (const { path, size } of left) found.push({ how: 'removed', path, size })
  return done(found)
}

async function byPath({ list, listHash }: Sums): Promise<Outcome<ReadonlyMap<string, FileSeen>>> {
  const known = new Map<string, FileSeen>()
  for await (const seen of readList(list, listHash)) {
    if (seen === null) return refused('failed', list, brokenList)
    if (seen.what !== 'directory') known.set(seen.path, seen)
    if (known.size > most) return refused('too-large', list, `more than ${most} files`)
  }
  return done(known)
}
