// What vendors answered with "no": known, and therefore somebody's task.
// SOURCE: checklist-r7-vendor 提出, guideline-7.0 別紙
import { z } from 'zod'
import { tally } from '#hospital/principles/judgement.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { labelOf } from '../systems.ts'
import { say } from '../text.ts'

export const vendorAnswers = defineCheck({
  id: 'vendor-answers',
  limits: z.strictObject({}),
  needs: ['vendor-answers'],
  risk: 3,
  effortMinutes: 30,
  duty: 'practitioner',
  judge(view) {
    const found = tally()
    for (const line of view.all('vendorAnswer')) {
      const { item, question, answer, vendor, system, note } = line.is
      if (answer === 'notApplicable') continue
      const subject = { kind: 'vendorAnswer' as const, key: line.key, label: labelOf({ vendor, system }, item) }
      const rows = () => rowsOf(view, line, 'answer')
      const told = { question: question ?? item ?? '' }
      if (answer === 'yes') found.fine()
      else if (answer === undefined) found.unknown(subject, [say('vendor-answers.blank', told)], rows())
      else
        found.fail(
          subject,
          [say('vendor-answers.no', told), ...(note === undefined ? [] : [say('vendor-answers.note', { note })])],
          rows(),
        )
    }
    return found.judge(say('vendor-answers.none'))
  },
})
