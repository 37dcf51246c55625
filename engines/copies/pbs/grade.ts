// The protected flag and what the asking account may do → a grade. Pure.
import type { Protection } from '../reader.ts'
import type { Snapshot } from './answers.ts'

/** `privileges`: null where the server does not tell. */
export function gradeOf(
  { isProtected, owner, files }: Snapshot, privileges: ReadonlySet<string> | null, account: string,
): Protection {
  const isOwner = owner === account
  const modifies = privileges?.has('Datastore.Modify') ?? true
  const mayDelete = modifies || (isOwner && (privileges?.has('Datastore.Prune') ?? true))
  const mayLift = modifies || (isOwner && (privileges?.has('Datastore.Backup') ?? true))
  return {
    grade: isProtected && !mayLift ? 'C' : mayDelete ? 'none' : 'E', until: null, objects: files.length,
    unlocked: isProtected ? 0 : files.length, hidden: 0, refused: null,
    grounds: [
      isProtected ? 'protected flag set' : 'protected flag not set', `asked as ${account}`,
      `owner ${owner ?? 'unknown'}`,
      privileges === null ? 'privileges not told' : `privileges ${[...privileges].sort().join(' ') || 'none'}`,
    ],
  }
}
