// Coming back on paper: the order, the gate to tick, the count of what is entered again.
import { gatePaper } from '#hospital/binder/reports/recovery-gate.ts'
import { recoveryOrderPaper } from '#hospital/binder/reports/recovery-order.ts'
import { reentryPaper } from '#hospital/binder/reports/reentry-count.ts'
import { hospitalGate } from '#hospital/response/comeback/gate.ts'
import { isUp } from '#hospital/response/comeback/standing.ts'
import type { Context, FileOut } from '../../context.ts'
import { notFound, type Refused } from '../../refuse.ts'
import { render } from '../reports.ts'
import { comebackGround } from './comeback-ground.ts'
import { paperGround } from './paper-ground.ts'

export async function comebackPaper(context: Context<'comeback.print'>): Promise<FileOut | Refused> {
  const { params, query } = context
  const found = await comebackGround(context)
  if (found === null) return notFound()
  const given = { ...await paperGround(context, found.incident), ...found }
  if (params.paper === 'order') return render[params.format](recoveryOrderPaper(given))
  if (params.paper === 'reentry') return render[params.format](reentryPaper(given))
  const subjects = [...found.systems, ...found.devices].filter(({ key, state }) => (query.key === undefined ? !isUp(state) : key === query.key))
  if (subjects.length === 0 && query.key !== undefined) return notFound()
  return render[params.format](gatePaper({ ...given, hospital: given.hospital, gate: hospitalGate(found.comeback.answers), subjects }))
}
