// A bag in a folder.
import { createReadStream } from 'node:fs'
import { opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BagEntry, BagSource } from './source.ts'

export function folderBag(root: string): BagSource {
  return {
    list: () => walk(root, ''),
    open: (path) => createReadStream(join(root, ...path.split('/')), { highWaterMark: 1 << 20 }),
  }
}

async function* walk(root: string, inside: string): AsyncGenerator<BagEntry> {
  for await (const entry of await opendir(join(root, inside))) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    // Links are not followed: what they point to is not in the bag.
    if (entry.isDirectory()) yield* walk(root, path)
    else if (entry.isFile()) yield { path, size: (await stat(join(root, path))).size, plain: true }
    else yield { path, size: 0, plain: false }
  }
}
