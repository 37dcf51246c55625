// Words that calm, filled from what is known of the incident.
import type { RegisterView } from '#hospital/register/view.ts'
import { runsOf } from '#hospital/recovery/estimate/runs.ts'
import { systemKey } from '#hospital/recovery/same.ts'
import { decisionRows } from '#hospital/response/declare/read.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import { leadersOf } from '#hospital/response/roles/read.ts'
import { hourInJapan } from '#hospital/response/word/audiences.ts'
import { phraseReaders, phrases, spokenPhrase } from '#hospital/response/word/phrases.ts'
import { notesOf } from '#hospital/response/word/read.ts'
import type { Common, Context } from '../../context.ts'
import { notFound } from '../../refuse.ts'

type Ground = Pick<Common, 'house' | 'services' | 'say'> & { readonly facility: string; readonly params: { readonly incident: string } }

/** Null: no such incident. */
export async function phraseValues({ house, services, say, facility, params }: Ground): Promise<Readonly<Record<string, string>> | null> {
  const view = await house.registers.view(facility)
  const { incident, notes, decisions, leaders } = await house.kernel.read(facility, async (db) => ({
    incident: await incidentOf(db, params.incident), notes: await notesOf(db, params.incident),
    decisions: await decisionRows(db, params.incident), leaders: await leadersOf(db),
  }))
  if (incident === null) return null
  const now = services.now()
  const next = notes[0]?.note.next_at
  const down = decisions.filter(({ declared_at, back_at }) => declared_at !== null && back_at === null).map(({ title }) => title)
  const lead = leaders.get(incident.id)?.holder
  const measured = measuredHours(view, down)
  return {
    // An hour that has passed is no promise any more.
    ...(next !== undefined && next > now ? { next: hourInJapan(next, now) } : {}),
    ...(lead != null ? { lead } : {}),
    ...(down.length > 0 ? { system: down.join(say({ code: 'words.comeback.sep' })) } : {}),
    ...(measured === null ? {} : { measured: say({ code: 'words.curve.hours', params: { amount: measured } }) }),
  }
}

/** Of the first system that is down, or of any: what its newest whole rehearsal took. */
function measuredHours(view: RegisterView, down: readonly string[]): number | null {
  const runs = runsOf(view).filter(({ wholeSeconds }) => wholeSeconds !== null)
  const own = runs.find(({ system }) => down.some((name) => systemKey(name) === system)) ?? (down.length === 0 ? runs[0] : undefined)
  return own?.wholeSeconds == null ? null : Math.round(own.wholeSeconds / 360) / 10
}

export async function phraseList(context: Context<'word.phrases'>) {
  const { say, locale } = context
  const known = await phraseValues(context)
  if (known === null) return notFound()
  return {
    readers: phraseReaders.map((id) => ({ id, title: say({ code: `words.phrase.for.${id}` }) })),
    phrases: phrases().map((one) => ({
      id: one.id, for: one.for, moment: one.moment[locale], say: spokenPhrase(one, locale, known), why: one.why[locale], need: one.need,
      certaintyTitle: say({ code: `words.certainty.${one.certainty}` }),
    })),
  }
}
