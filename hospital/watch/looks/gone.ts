// Which generations were there and are not any more?
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { goneSince, withDeleted } from '../gone.ts'
import type { Look } from './look.ts'

export const gone: Look = async (looking) => {
  const { borg, scratch } = looking.place
  const missed = goneSince(looking.memory.seen, looking.found, looking.night.now())
  if (borg === null || looking.stopped) return { gone: missed }
  const before = mkdtempSync(join(scratch, 'before-'))
  try {
    const deleted = await borg.deleted(before, looking.night.run)
    return { gone: looking.heard('generations', deleted) ? withDeleted(missed, deleted.value, looking.night.now()) : missed }
  } finally {
    rmSync(before, { recursive: true, force: true })
  }
}
