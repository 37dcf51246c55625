// What was seen and tried → a grade with its grounds. Pure.
import type { Protection } from '../reader.ts'
import type { Canary } from './canary.ts'
import type { Flags, Mount } from './seen.ts'

export interface Seen {
  readonly flags: Flags | null
  readonly mount: Mount | null
  readonly snapshot: boolean
  readonly mayWrite: boolean | null
  /** This account rules the machine: whatever a local file system refuses it, it can allow itself. */
  readonly isRoot: boolean
  readonly canary: Canary | null
}

const network = /^(?:nfs|nfs4|cifs|smb3|smbfs|fuse\.sshfs|9p|afs|ceph|glusterfs)$/

export function gradeOf({ flags, mount, snapshot, mayWrite, isRoot, canary }: Seen): Protection {
  const objects = flags?.objects ?? 0
  const locked = (flags?.immutable ?? 0) + (flags?.appendOnly ?? 0)
  const whole = objects > 0 && locked === objects
  const own = isRoot && !(mount !== null && network.test(mount.type))
  const kept = snapshot && mayWrite === false
  const refused = canary === null ? null : canary.is !== 'removed'
  const grounds = [
    flags === null ? 'flags not read' : `immutable ${flags.immutable}/${objects}`,
    ...(flags !== null && flags.appendOnly > 0 ? [`append-only ${flags.appendOnly}/${objects}`] : []),
    ...(mount === null ? [] : [`mounted ${mount.type}${mount.readOnly ? ' read-only' : ''}`]),
    ...(snapshot ? ['snapshot of the file system'] : []),
    mayWrite === null ? 'rights not told' : mayWrite ? 'this account may write' : 'this account may not write',
    canary === null ? 'removing not tried' : `canary ${canary.is} ${canary.said}`.trim(),
    ...(own && (whole || kept) ? ['this account can lift it'] : []),
  ]
  return {
    grade: grade(), until: null, objects, unlocked: objects - locked, hidden: 0, refused, grounds,
  }

  function grade(): Protection['grade'] {
    if (whole) return own ? 'E' : flags?.appendOnly === 0 ? 'C' : 'D'
    if (kept) return own ? 'E' : 'C'
    if (refused === true || (refused === null && mayWrite === false)) return 'E'
    return 'none'
  }
}
