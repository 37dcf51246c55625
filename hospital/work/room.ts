// This room for the kernel: its tables and its acts.
import type { Act } from '#hospital/kernel/act.ts'
import type { Room } from '#hospital/kernel/room.ts'
import { attested } from './acts/attested.ts'
import { evaluated } from './acts/evaluated.ts'
import { exceptionApproved, exceptionEnded, exceptionRefused, exceptionRequested, exceptionsExpired } from './acts/exceptions.ts'
import { stocktakeAnswered, stocktakeClosed, stocktakeReminded, stocktakeStarted } from './acts/stocktake.ts'
import { taskAssigned, taskCreated, taskDone, taskReopened } from './acts/tasks.ts'
import { workTables } from './tables.ts'

export const workRoom: Room = {
  name: 'work',
  version: 1,
  tables: workTables,
  acts: [
    evaluated,
    taskCreated, taskAssigned, taskDone, taskReopened,
    exceptionRequested, exceptionApproved, exceptionRefused, exceptionEnded, exceptionsExpired,
    attested,
    stocktakeStarted, stocktakeAnswered, stocktakeReminded, stocktakeClosed,
  ] as readonly Act[],
}
