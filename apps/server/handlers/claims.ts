// What vendors say a restore takes: asked, answered, chased. A saying, never a measurement.
import { noted } from '#hospital/register/acts/note.ts'
import type { FactOf } from '#hospital/register/fact.ts'
import { keyOf } from '#hospital/register/key.ts'
import { askingLimits } from '#hospital/recovery/limits.ts'
import { askings, letters } from '#hospital/recovery/rehearsal/asking.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { lend } from '../lend.ts'
import { answerOf } from '../receipt.ts'
import { notFound, passOn } from '../refuse.ts'
import { recoveryGround, sentencesOf } from './recovery-ground.ts'

async function list(context: Context<'claims.list'>) {
  const { say } = context
  const { view, books } = await recoveryGround(context)
  const limits = askingLimits(view, books)
  return {
    chaseDays: limits.chaseDays,
    rows: askings(view, limits).map(({ message, ...one }) => ({ ...one, text: say(message) })),
    letters: letters(view, limits).map(({ vendor, kind, systems, subject, body }) => ({
      vendor, kind, systems: [...systems], subject: say(subject), body: sentencesOf(say, body),
    })),
  }
}

type Noting = Pick<Context<'claims.said'>, 'house' | 'actor'>

function note({ house, actor }: Noting, attributes: FactOf<'restoreClaim'>['attributes']) {
  const fact: FactOf<'restoreClaim'> = {
    kind: 'restoreClaim', key: keyOf.restoreClaim(attributes) ?? '', attributes, row: null,
  }
  return house.kernel.commit(lend(actor, 'evidence.import'), noted, { fact, reason: null, gives: ['restore-claims'] })
}

async function asked(context: Context<'claims.asked'>) {
  const { vendor, systems, on } = context.body
  let last = null
  for (const system of systems) {
    last = await note(context, { vendor, system, askedOn: on })
    if (!last.ok) return passOn(last)
  }
  return last === null ? notFound() : answerOf(last)
}

export const claimHandlers: Handlers<Topic<'claims'>> = {
  'claims.list': list,
  'claims.asked': asked,

  async 'claims.said'(context) {
    const { vendor, system, hours, on, basis, inWriting } = context.body
    return answerOf(await note(context, {
      vendor, system, hours, saidOn: on, ...(basis === undefined ? {} : { basis }),
      ...(inWriting === undefined ? {} : { inWriting }),
    }))
  },
}
