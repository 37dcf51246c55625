// Disks and tapes go round as agreed: in the drive on their day, out again after their hours, and never the same twice.
import { z } from 'zod'
import { expectedInVain, lastStay, neverTakenOut, sameTwice } from '#hospital/copies/media/rotation.ts'
import { media } from '#hospital/copies/media/stories.ts'
import { hoursBetween, start } from '#hospital/copies/moments.ts'
import { dayOf } from '#hospital/kernel/days.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { keyOf } from '#hospital/register/key.ts'
import { say } from '../text.ts'

export const mediaRotation = defineCheck({
  id: 'media-rotation',
  limits: z.strictObject({
    graceDays: z.int().nonnegative(),
    /** Where the medium itself has no hours. */
    windowHours: z.number().positive(),
  }),
  needs: ['backup-media'],
  uses: ['backup-repository'],
  risk: 5,
  effortMinutes: 15,
  duty: 'practitioner',
  judge(view, { graceDays, windowHours }) {
    const found = tally()
    const twice = new Map(sameTwice(view).map((one) => [one.story, one]))
    for (const story of media(view)) {
      if (story.moves.length === 0 && story.seen.length === 0) continue
      const { label, entity } = story
      const subject = { kind: 'medium' as const, key: entity?.key ?? keyOf.medium({ label }) ?? label, label }
      const fails: Message[] = []
      const unknowns: Message[] = []
      const due = expectedInVain(view, story, graceDays)
      if (due !== null) fails.push(say('media-rotation.expected', { due }))
      const again = twice.get(story)
      if (again !== undefined)
        fails.push(
          say(again.only ? 'media-rotation.only' : 'media-rotation.twice', { since: again.first, date: again.second }),
        )
      const limit = entity?.is.windowHours ?? windowHours
      const stay = lastStay(story)
      if (stay !== null && stay.hours > limit)
        fails.push(say('media-rotation.attached', { since: dayOf(stay.from), hours: stay.hours, limit }))
      const inside = neverTakenOut(view, story)
      if (inside !== null && stay === null && hoursBetween(start(inside), start(view.asOf)) > limit)
        unknowns.push(say('media-rotation.notTakenOut', { since: inside, limit }))
      const rows = [...(story.moves.at(-1)?.evidence ?? []), ...(story.seen.at(-1)?.evidence ?? [])]
      if (fails.length > 0) found.fail(subject, [...fails, ...unknowns], rows)
      else if (unknowns.length > 0) found.unknown(subject, unknowns, rows)
      else found.fine()
    }
    if (view.all('medium').length > 0 && view.all('mediumMove').length === 0 && view.all('mediumSeen').length === 0)
      found.open(say('media-rotation.noMoves'))
    return found.judge(say('media-rotation.none'))
  },
})
