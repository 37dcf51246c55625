// Files of this source as they arrive.
import { encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

export const policy = [
  '[Unicode]', 'Unicode=yes', '[System Access]', 'MinimumPasswordAge = 1', 'MaximumPasswordAge = -1', 'MinimumPasswordLength = 8',
  'PasswordComplexity = 1', 'PasswordHistorySize = 5', 'LockoutBadCount = 0', 'RequireLogonToChangePassword = 0',
  'NewAdministratorName = "Administrator"', 'NewGuestName = "Guest"', 'ClearTextPassword = 0', 'LSAAnonymousNameLookup = 0',
  '[Event Audit]', 'AuditSystemEvents = 0', '[Version]', 'signature="$CHICAGO$"', 'Revision=1', '',
].join('\r\n')

export const fixtures: readonly Fixture[] = [
  { name: 'secedit.inf', bytes: encode(policy, 'utf-16le-bom') },
  { name: 'PC-01_secpol.cfg', bytes: encode(policy, 'utf-8') },
  { name: 'faulty.inf', bytes: encode(policy.replace('LockoutBadCount = 0', 'LockoutBadCount = five'), 'utf-16le-bom'), faulty: true },
]
