// Imprints of what is gone go when it is no longer told of.
import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Look } from './look.ts'

export const tidy: Look = (looking, { gone }) => {
  // A folder's are its reader's.
  if (looking.place.folder) return Promise.resolve({})
  const stay = new Set([...looking.seen.values(), ...gone].map((one) => basename(looking.imprintFile(one))))
  for (const name of readdirSync(looking.imprints)) {
    const [, imprint, what] = /^(.*\.imprint)(\.judged|\.unreadable|\.new)?$/.exec(name) ?? []
    if (imprint === undefined) continue
    if (what === '.new' || !stay.has(imprint)) rmSync(join(looking.imprints, name), { force: true })
  }
  return Promise.resolve({})
}
