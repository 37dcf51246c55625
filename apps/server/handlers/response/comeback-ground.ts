// What coming back stands on: the register, what was recorded, holds, and the way that is left.
import type { RegisterView } from '#hospital/register/view.ts'
import { comebackOf, type Comeback } from '#hospital/response/comeback/read.ts'
import { remaining, type Remaining } from '#hospital/response/comeback/remaining.ts'
import { deviceStandings, systemStandings, type DeviceStanding, type SystemStanding } from '#hospital/response/comeback/standing.ts'
import { heldFor, holdsIn } from '#hospital/response/evidence/read.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import type { IncidentRow } from '#hospital/response/incident/tables.ts'
import { reportsOf } from '#hospital/response/report/read.ts'
import type { Common } from '../../context.ts'

export interface ComebackGround {
  readonly incident: IncidentRow
  readonly view: RegisterView
  readonly comeback: Comeback
  readonly left: Remaining
  readonly systems: readonly SystemStanding[]
  readonly devices: readonly DeviceStanding[]
  readonly now: number
}

type Given = Pick<Common, 'house' | 'services'> & { readonly facility: string; readonly params: { readonly incident: string } }

/** Null: no such incident. */
export async function comebackGround({ house, services, facility, params }: Given): Promise<ComebackGround | null> {
  const id = params.incident
  const view = await house.registers.view(facility)
  const found = await house.kernel.read(facility, async (db) => {
    const incident = await incidentOf(db, id)
    return incident && { incident, comeback: await comebackOf(db, id), holds: await holdsIn(db, id), held: await heldFor(db, id), reports: await reportsOf(db, incident.reports) }
  })
  if (found === null) return null
  const { incident, comeback, reports } = found
  const now = services.now()
  const left = remaining(view, comeback, now)
  return {
    incident, view, comeback, left, now, systems: systemStandings(view, comeback, left),
    devices: deviceStandings(view, comeback, found, reports.flatMap(({ device }) => device ?? [])),
  }
}
