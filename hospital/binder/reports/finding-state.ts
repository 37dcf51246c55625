// What is being done about a finding: whose task until when, which exception until when, or the one that ran out.
import { lapsed } from '../lapsed.ts'
import type { Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import type { Finding } from './finding-words.ts'

export function stateWords({ locale, tasks, exceptions, today, nameOf }: Standing, one: Finding): string {
  const words = binderWords(locale)
  const its = exceptions.filter(({ finding }) => finding === one.id)
  const lines: string[] = []
  if (one.state === 'excepted') {
    const until = its.filter(({ state }) => state === 'approved').map((each) => each.until).sort().at(-1) ?? ''
    lines.push(words('state.exceptedUntil', { until }))
  } else if (one.state === 'tasked') {
    const task = tasks.find(({ state, findings }) => state === 'open' && findings.includes(one.id))
    lines.push(task?.due ? words('state.taskedBy', { due: task.due }) : words('state.tasked'))
    if (task?.assignee) lines.push(nameOf(task.assignee))
    if (task?.due && task.due < today) lines.push(words('state.late'))
  } else lines.push(words(`state.${one.state}`))
  const asked = its.find(({ state, until }) => state === 'requested' && until >= today)
  if (asked) lines.push(words('state.asked', { until: asked.until }))
  const over = one.state === 'excepted' ? null : lapsed(exceptions, one.id, today)
  if (over) lines.push(words('state.lapsed', { until: over.until }))
  return lines.join('\n')
}
