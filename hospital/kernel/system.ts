// Who acts when nobody does: jobs, first set-up, restoring. Its name cannot be a person's, because theirs have no
// colon.
import type { Actor, FacilityId } from './act.ts'
import { permissions } from './permission.ts'

export function systemActor(part: 'jobs' | 'setup' | 'command-line', facility: FacilityId | null = null): Actor {
  return { person: `system:${part}`, facility, permissions: new Set(permissions) }
}
