// What this check asks, in one sentence, as a person would ask it.
// SOURCE: edition and item it comes from
import { z } from 'zod'
import { tally } from '#hospital/principles/judgement.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { say } from '../text.ts'

export const exampleCheck = defineCheck({
  id: 'example-check',
  // What an edition may set. Figures live in rulebooks, never here.
  limits: z.strictObject({ maxBeds: z.int().positive() }),
  // Without these the runner answers `unknown` and says which file would tell.
  needs: ['hospital-profile'],
  risk: 1,
  effortMinutes: 5,
  duty: 'practitioner',
  judge(view, { maxBeds }) {
    const found = tally()
    for (const hospital of view.all('hospital')) {
      const { beds, name } = hospital.is
      const subject = { kind: 'hospital' as const, key: hospital.key, label: name ?? hospital.key }
      const rows = () => rowsOf(view, hospital, 'beds')
      if (beds === 0) continue // a clinic without beds: the check does not apply
      if (beds === undefined) found.unknown(subject, [say('example-check.notStated')], rows())
      else if (beds <= maxBeds) found.fine()
      else found.fail(subject, [say('example-check.many', { beds, limit: maxBeds })], rows())
    }
    return found.judge(say('example-check.none'))
  },
})
