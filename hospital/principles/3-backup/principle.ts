// 心得3: backups that are there, whole, clean, out of reach, and back in time.
import type { Principle } from '#hospital/principles/shape.ts'
import { backupOftenEnough } from './checks/backup-often-enough.ts'
import { backupPlanned } from './checks/backup-planned.ts'
import { backupsRun } from './checks/backups-run.ts'
import { cleanGenerations } from './checks/clean-generations.ts'
import { copiesComplete } from './checks/copies-complete.ts'
import { feeEvidence } from './checks/fee-evidence.ts'
import { generationsKept } from './checks/generations-kept.ts'
import { generationsStay } from './checks/generations-stay.ts'
import { locksHold } from './checks/locks-hold.ts'
import { mediaRotation } from './checks/media-rotation.ts'
import { olderGenerationsProtected } from './checks/older-generations-protected.ts'
import { outOfReach } from './checks/out-of-reach.ts'
import { readAgain } from './checks/read-again.ts'
import { rehearsed } from './checks/rehearsed.ts'
import { restoreClaims } from './checks/restore-claims.ts'
import { severalWays } from './checks/several-ways.ts'
import { timesTrusted } from './checks/times-trusted.ts'
import { guidanceEn } from './guidance.en.ts'
import { guidanceJa } from './guidance.ja.ts'
import { text } from './text.ts'

export const backup: Principle = {
  number: 3,
  id: 'backup',
  audience: 'manager',
  duties: [
    {
      id: '3-1',
      checks: [
        'backup-planned', 'backups-run', 'backup-often-enough', 'copies-complete', 'generations-kept',
        'generations-stay', 'read-again', 'times-trusted', 'rehearsed', 'restore-claims',
      ],
      needs: [],
    },
    {
      id: '3-2',
      checks: [
        'older-generations-protected', 'several-ways', 'media-rotation', 'out-of-reach', 'locks-hold',
        'clean-generations',
        'fee-evidence',
      ],
      needs: [],
    },
  ],
  checks: [
    backupPlanned, backupsRun, backupOftenEnough, copiesComplete, generationsKept, generationsStay,
    olderGenerationsProtected, severalWays, mediaRotation, outOfReach, locksHold, cleanGenerations, timesTrusted,
    readAgain, rehearsed, restoreClaims, feeEvidence,
  ],
  text,
  guidance: { ja: guidanceJa, en: guidanceEn },
}
