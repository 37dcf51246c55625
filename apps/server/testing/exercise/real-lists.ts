// What a hospital sees of what is real: lists in which nothing of a drill may ever stand.
import { value, type Night } from './night.ts'
import { recorded } from './power.ts'
import type { Course } from './course.ts'

export async function realLists(night: Night, real: Course) {
  const params = { facility: night.facility }
  const [incidents, held, reminders, today, desk, month] = await Promise.all([
    value(night.tanaka.call('incidents.list', { params })), value(night.tanaka.call('secured.held', { params })),
    value(night.tanaka.call('duties.reminders', { params })), value(night.tanaka.call('tasks.today', { params })),
    value(night.tanaka.call('desk.list', { params, query: {} })), value(night.tanaka.call('desk.month', { params, query: {} })),
  ])
  return {
    real: incidents.real, held: held.rows, reminders: reminders.rows, today: today.rows.filter(({ kind }) => kind === 'duty'), reports: desk.reports,
    offered: desk.incidents, month, recorded: real.incident === '' ? null : await recorded(real),
  }
}
