// The register's vocabulary: every kind of thing the house can know about. Sources write these words, principles read them.
import type { z } from 'zod'
import { account, group, passwordPolicy, stocktake } from './accounts.ts'
import {
  backupPlan, backupRun, generation, generationGone, medium, mediumMove, mediumSeen, reach, repository, suspicion,
} from './backups.ts'
import { contact, contract, disclosure, remoteLine, system, vendor, vendorAnswer } from './contacts.ts'
import { cutPoint, device, insurance, place, ransomPolicy, stopRule, substitute } from './devices.ts'
import { exercise } from './exercises.ts'
import { document, hospital, person } from './people.ts'
import { offer, recoveryMeans, recoveryNeed, rehearsal, restoreClaim } from './recovery.ts'

export const vocabulary = {
  hospital, document, person,
  account, group, passwordPolicy, stocktake,
  contact, vendor, system, contract, vendorAnswer, disclosure, remoteLine,
  backupPlan, backupRun, repository, generation, generationGone, suspicion, medium, mediumMove, mediumSeen, reach,
  recoveryNeed, recoveryMeans, rehearsal, restoreClaim, offer,
  place, device, cutPoint, stopRule, substitute, ransomPolicy, insurance,
  exercise,
} as const

export type Kind = keyof typeof vocabulary
export type Attributes = { readonly [K in Kind]: z.infer<(typeof vocabulary)[K]> }
export const kinds = Object.keys(vocabulary) as readonly Kind[]
