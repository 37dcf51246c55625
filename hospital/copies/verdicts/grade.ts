// How strongly a generation is kept from being removed or changed. What is claimed and what was tried are two things.
import { addDays, dayOf, daysBetween } from '#hospital/kernel/days.ts'
import type { Message } from '#hospital/kernel/text.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Copy } from '../generations/copies.ts'
import type { VerdictLimits } from '../limits.ts'
import { detachment } from '../media/stories.ts'
import { say } from '../text.ts'
import { rows } from './rows.ts'

type Grade = 'A' | 'B' | 'C' | 'D' | 'E' | 'none'

export interface Graded {
  /** Null: nobody looked. */
  readonly grade: Grade | null
  /** Why the grade does not hold. */
  readonly broken: readonly Message[]
  /** Why it cannot be told whether it does. */
  readonly doubts: readonly Message[]
  readonly evidence: readonly Evidence[]
  readonly date: string | null
}

type Asked = Pick<VerdictLimits, 'protectedDays' | 'lockLeadDays'>

/** The strongest grade that holds; where none does, the one that was claimed and what broke it. */
export function gradeOf(view: RegisterView, copy: Copy, limits: Asked): Graded {
  const detached = detachedGrade(view, copy)
  if (detached !== null && detached.broken.length === 0 && detached.doubts.length === 0) return detached
  const locked = lockedGrade(view, copy, limits)
  const strong = locked.grade === 'B' || locked.grade === 'C'
  if (detached === null || (strong && locked.broken.length + locked.doubts.length === 0)) return locked
  return detached
}

/** A: taken away, sealed with its root, and not in the drive when a machine looked. */
function detachedGrade(view: RegisterView, { medium, is, id }: Copy): Graded | null {
  const away = medium === undefined ? undefined : detachment(view, medium)
  if (medium === undefined || away === undefined) return null
  const { move, sealed, seenAgain, absentAt } = away
  const broken: Message[] = []
  const doubts: Message[] = []
  const sealedRoot = sealed?.is.generation === undefined || sealed.is.generation === id ? sealed?.is.root : undefined
  if (seenAgain !== undefined)
    broken.push(say('protected.seenAgain', { medium: medium.label, date: dayOf(seenAgain.is.at ?? '') }))
  if (sealedRoot !== undefined && is.root !== undefined && sealedRoot !== is.root)
    broken.push(say('protected.otherRoot'))
  if (sealedRoot === undefined && is.root === undefined) doubts.push(say('protected.noRoot', { medium: medium.label }))
  if (seenAgain === undefined && absentAt === undefined)
    doubts.push(say('protected.notSeenAbsent', { medium: medium.label, date: dayOf(move.is.at ?? '') }))
  const evidence = [...move.evidence, ...(sealed?.evidence ?? []), ...(seenAgain?.evidence ?? [])]
  return { grade: 'A', broken, doubts, evidence, date: dayOf(absentAt ?? move.is.at ?? '') || null }
}

/** What the storage itself keeps, wherever it stands. */
export function lockedGrade(view: RegisterView, copy: Copy, { protectedDays, lockLeadDays }: Asked): Graded {
  const { is } = copy
  const evidence = rows(view, copy, 'grade', 'lockedUntil', 'unlocked', 'hidden', 'triedRefused', 'protectionSeenAt')
  const date = is.protectionSeenAt === undefined ? null : dayOf(is.protectionSeenAt)
  if (is.grade === undefined) return { grade: null, broken: [], doubts: [say('protected.notLooked')], evidence, date }
  const broken: Message[] = []
  const doubts: Message[] = []
  // Nothing that can be read is detached: only a medium's own story tells that.
  if (is.grade === 'A') doubts.push(say('protected.noMedium'))
  if (is.triedRefused === false) broken.push(say('protected.notRefused'))
  if ((is.unlocked ?? 0) > 0) broken.push(say('protected.unlocked', { count: is.unlocked ?? 0 }))
  if ((is.hidden ?? 0) > 0) broken.push(say('protected.hidden', { count: is.hidden ?? 0 }))
  const locked = is.grade === 'B' || is.lockedUntil !== undefined
  if (locked && is.lockedUntil === undefined) doubts.push(say('protected.noEnd'))
  else if (is.lockedUntil !== undefined) {
    const until = dayOf(is.lockedUntil)
    if (until < view.asOf) broken.push(say('protected.lockOver', { until }))
    else if (lockLeadDays !== null && until < addDays(view.asOf, lockLeadDays))
      broken.push(say('protected.lockEndsSoon', { until, days: daysBetween(view.asOf, until), limit: lockLeadDays }))
  }
  // Some storages accept the lock and let the object go all the same: only a refused attempt proves it.
  if ((is.grade === 'B' || is.grade === 'C') && is.triedRefused === undefined) doubts.push(say('protected.notTried'))
  if (protectedDays !== null && date !== null && daysBetween(date, view.asOf) > protectedDays)
    doubts.push(say('protected.oldLook', { date, limit: protectedDays }))
  return { grade: is.grade, broken, doubts, evidence, date }
}
