// The kernel's own room, in every installation.
import type { Room } from '../room.ts'
import {
  dataMoved,
  dataRestored,
  facilityAdded,
  facilityRenamed,
  fileStored,
  installationCreated,
  keyRotated,
  personalErased,
} from './acts.ts'
import { jobCancelled, jobFailed, jobFinished, jobMissed, jobStarted } from './job-acts.ts'
import { ownTables } from './tables.ts'

export const ownRoom: Room = {
  name: 'kernel',
  version: 1,
  tables: ownTables,
  acts: [
    installationCreated,
    keyRotated,
    facilityAdded,
    facilityRenamed,
    fileStored,
    personalErased,
    dataRestored,
    dataMoved,
    jobStarted,
    jobFinished,
    jobFailed,
    jobCancelled,
    jobMissed,
  ],
}
