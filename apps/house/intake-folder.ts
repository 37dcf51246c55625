// The intake on disk: a folder into which other programs lay files while the server runs. What was taken in moves to `done`, what
// could not be to `refused`; beside it stands why.
import { existsSync, lstatSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '#hospital/kernel/make-folder.ts'

export const ends = ['done', 'refused'] as const
export type End = (typeof ends)[number]

/** A name in the intake, and what tells whether it is still being written. */
export interface Waiting {
  readonly name: string
  readonly sign: string
}

export function prepareIntake(folder: string): void {
  for (const end of ends) makeFolder(join(folder, end), 0o700)
}

/** Plain files that are there now. Links are not followed: whoever may write here may not read here what the server may. */
export function waitingIn(folder: string): readonly Waiting[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    if (!one.isFile() || isDraft(one.name)) return []
    const found = lstatSync(join(folder, one.name), { throwIfNoEntry: false })
    return found?.isFile() ? [{ name: one.name, sign: `${one.name}\n${found.size} ${found.mtimeMs}` }] : []
  })
}

/** As programs name what they are still writing. */
function isDraft(name: string): boolean {
  return /^[.~]|(?:~|\.(?:tmp|temp|part|partial|new|filepart|crdownload))$/i.test(name)
}

/** Out of the way under a name of its own. Throws where it cannot be moved: then it would be taken in for ever. */
export function settle(folder: string, name: string, end: End, why: string | null, now: number): string {
  const stamp = new Date(now + 9 * 3_600_000).toISOString().slice(0, 19).replaceAll(':', '')
  const free = (count: number): string => {
    const wanted = join(folder, end, `${stamp}${count === 0 ? '' : `-${count}`} ${name}`)
    return existsSync(wanted) ? free(count + 1) : wanted
  }
  const moved = free(0)
  renameSync(join(folder, name), moved)
  if (why !== null) writeFileSync(`${moved}.txt`, `${why}\n`)
  return moved
}
