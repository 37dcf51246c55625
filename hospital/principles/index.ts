// The list of the nine. Everything above iterates over it and knows no principle by name.
import { accounts } from './1-accounts/principle.ts'
import { contacts } from './2-contacts/principle.ts'
import { backup } from './3-backup/principle.ts'
import { traffic } from './4-traffic/principle.ts'
import { logs } from './5-logs/principle.ts'
import { updates } from './6-updates/principle.ts'
import { takeout } from './7-takeout/principle.ts'
import { devices } from './8-devices/principle.ts'
import { mail } from './9-mail/principle.ts'
import type { Principle } from './shape.ts'

export const principles: readonly Principle[] = [
  accounts, contacts, backup, traffic, logs, updates, takeout, devices, mail,
]
