// Every system says whether somebody keeps it from outside; each such line is narrow and closed by default.
// SOURCE: checklist-r7 2-②, guideline-6.0 運用10-2
import { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import type { Entity } from '#hospital/register/view.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { labelOf, namedSystem, speaksOf } from '../systems.ts'
import { say } from '../text.ts'

export const remoteMaintenanceDeclared = defineCheck({
  id: 'remote-maintenance-declared',
  limits: z.strictObject({}),
  // The list of lines is not needed to begin with; where it is given, it must be whole and fresh too.
  needs: ['systems', ['remote-lines', 'systems']],
  risk: 5,
  effortMinutes: 40,
  duty: 'practitioner',
  judge(view) {
    const found = tally()
    const lines = view.all('remoteLine')
    const listed = view.batches('remote-lines').length > 0
    for (const system of view.all('system')) {
      const { vendor, remoteMaintenance } = system.is
      const rows = () => rowsOf(view, system, 'remoteMaintenance', 'name')
      const theirs = lines.filter((line) => speaksOf(line.is, system))
      if (vendor === undefined && remoteMaintenance === undefined && theirs.length === 0) continue
      if (theirs.some((line) => line.is.none !== true)) continue // judged line by line below
      if (theirs.length > 0 || remoteMaintenance === false) {
        if (remoteMaintenance === true)
          found.fail(namedSystem(system), [say('remote-maintenance-declared.contradiction')], rows())
        else found.fine()
      } else if (remoteMaintenance === true)
        found.unknown(namedSystem(system), [say('remote-maintenance-declared.noDetails')], rows())
      else if (listed) found.fail(namedSystem(system), [say('remote-maintenance-declared.notAsked')], rows())
      else found.unknown(namedSystem(system), [say('remote-maintenance-declared.noList')], rows())
    }
    for (const line of lines) {
      if (line.is.none === true) continue
      const subject = {
        kind: 'remoteLine' as const, key: line.key, label: labelOf(line.is, line.is.method) || line.key,
      }
      const { fail, unknown } = weakPoints(line)
      const rows = () => rowsOf(view, line, 'alwaysOn', 'sourceLimited', 'twoFactor')
      if (fail.length > 0) found.fail(subject, [...fail, ...unknown], rows())
      else if (unknown.length > 0) found.unknown(subject, unknown, rows())
      else found.fine()
    }
    return found.judge(say('contacts.noVendors'))
  },
})

function weakPoints({ is }: Entity<'remoteLine'>): {
  readonly fail: readonly Message[]; readonly unknown: readonly Message[],
} {
  const fail: Message[] = []
  const unknown: Message[] = []
  if (is.alwaysOn === undefined) unknown.push(say('remote-maintenance-declared.alwaysOnUnknown'))
  else if (is.alwaysOn) fail.push(say('remote-maintenance-declared.alwaysOn'))
  if (is.sourceLimited === undefined) unknown.push(say('remote-maintenance-declared.sourceUnknown'))
  else if (!is.sourceLimited) fail.push(say('remote-maintenance-declared.anySource'))
  if (is.twoFactor === undefined) unknown.push(say('remote-maintenance-declared.twoFactorUnknown'))
  else if (!is.twoFactor) fail.push(say('remote-maintenance-declared.noTwoFactor'))
  return { fail, unknown }
}
