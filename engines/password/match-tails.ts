// What is put behind because a rule wants it (1, !), and what stands between words (-, _).
import type { Part } from './part.ts'
import type { Sign } from './signs.ts'

const usualTail = /^[1!?.\u3002]$/
const usualJoint = /^[-_ .,\u3000\u3001\u3002]$/

export function matchTails(signs: readonly Sign[]): Part[] {
  return signs.flatMap(({ plain }, start): Part[] => {
    if (start === 0) return []
    const left = signs.length - start
    if (left === 2 && plain === '1' && usualTail.test(signs[start + 1]?.plain ?? '')) {
      return [{ start, end: start + 2, pattern: 'tail', guesses: 1 }]
    }
    const last = left === 1
    if (last && usualTail.test(plain)) return [{ start, end: start + 1, pattern: 'tail', guesses: 0.7 }]
    return !last && usualJoint.test(plain) ? joints(start) : []
  })
}

/** neko-ga: the particle may stand behind the hyphen too. */
function joints(start: number): Part[] {
  const joint: Part = { start, end: start + 1, pattern: 'joint', guesses: 1.2 }
  return [joint, { ...joint, follows: true, japanese: true }]
}
