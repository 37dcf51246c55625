// What calling stands on: the incident, the register, the calls so far, the hospital's own minutes, and what the script says.
import { hourInJapan } from '#hospital/response/word/audiences.ts'
import { callingNow, callsOf } from '#hospital/response/calls/read.ts'
import type { Calling } from '#hospital/response/calls/calling.ts'
import type { ScriptValues } from '#hospital/response/calls/script.ts'
import type { CallRow } from '#hospital/response/calls/tables.ts'
import { cutsOf } from '#hospital/response/cuts/read.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import type { IncidentRow } from '#hospital/response/incident/tables.ts'
import { reportsOf } from '#hospital/response/report/read.ts'
import { notesOf } from '#hospital/response/word/read.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { SignedIn } from '#hospital/kernel/people/queries.ts'
import type { Common } from '../../context.ts'
import { securityContact } from './duty-desks.ts'
import { hospitalName } from './paper-ground.ts'

export interface CallGround {
  readonly incident: IncidentRow
  readonly openedAt: number
  readonly view: RegisterView
  readonly calls: readonly CallRow[]
  readonly rules: Calling
  readonly script: ScriptValues
}

type Given = Pick<Common, 'house' | 'services' | 'say'> & {
  readonly facility: string; readonly me: SignedIn; readonly params: { readonly incident: string }
}

/** Null: no such incident. */
export async function callGround({ house, services, say, facility, me, params }: Given): Promise<CallGround | null> {
  const id = params.incident
  const view = await house.registers.view(facility)
  const found = await house.kernel.read(facility, async (db) => {
    const incident = await incidentOf(db, id)
    return incident && {
      incident, calls: await callsOf(db, id), rules: await callingNow(db), cuts: await cutsOf(db, id), notes: await notesOf(db, id),
      reports: await reportsOf(db, incident.reports),
    }
  })
  if (found === null) return null
  const { incident, calls, rules, cuts, notes, reports } = found
  const note = notes[0]?.note
  const places = [...new Set(reports.flatMap((one) => one.place ?? one.typed_place ?? []))]
  const now = services.now()
  const doing = cuts.filter(({ state }) => state === 'cut').map(({ name }) => name)
  const phone = note?.contact ?? securityContact(view)
  const script: ScriptValues = {
    hospital: hospitalName(house, facility), ...(me.person.name === null ? {} : { name: me.person.name }), time: hourInJapan(incident.known_at, now),
    ...(places.length > 0 ? { place: places.slice(0, 3).join(say({ code: 'words.comeback.sep' })) } : {}),
    ...(incident.title === null ? {} : { what: incident.title }),
    ...(doing.length > 0 ? { doing: say({ code: 'words.calls.cutOff', params: { names: doing.slice(0, 3).join(say({ code: 'words.comeback.sep' })) } }) } : {}),
    ...(phone === null ? {} : { phone }), ...(note !== undefined && note.next_at > now ? { next: hourInJapan(note.next_at, now) } : {}),
  }
  return { incident, openedAt: incident.opened_at, view, calls, rules, script }
}
