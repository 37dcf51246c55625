// PROTECTED: nobody, with the backup's own rights either, can remove or change it. D and E never do.
// SOURCE: guideline-6.0 Q&A: from the third generation on, cut off or write-protected
import { say } from '../text.ts'
import { gradeOf } from './grade.ts'
import { settle, type Judge } from './shape.ts'

export const protection: Judge = (view, generation, limits) => {
  const { grade, broken, doubts, evidence, date } = gradeOf(view, generation, limits)
  const asked = limits.from !== null && generation.position >= limits.from
  const strong = grade === 'A' || grade === 'B' || grade === 'C'
  if (strong || grade === null || broken.length > 0) {
    const found = { fails: broken, unknowns: doubts, fine: say(`protected.${grade ?? 'none'}`), evidence, date }
    const { verdict, reasons } = settle(found)
    // Nobody looked, and nobody asks it of the newest ones.
    if (grade === null && !asked && limits.from !== null && verdict === 'unknown')
      return { verdict: 'notApplicable', reasons: [say('protected.notAsked', { limit: limits.from })], evidence, date }
    return { verdict, reasons, evidence, date }
  }
  const weak = say(`protected.${grade}`)
  const limit = limits.from ?? 0
  if (asked) return { verdict: 'fail', reasons: [weak, say('protected.tooWeak', { limit })], evidence, date }
  return { verdict: 'notApplicable', reasons: [weak, say('protected.notAsked', { limit })], evidence, date }
}
