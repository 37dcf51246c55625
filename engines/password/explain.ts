// Explains one password: every way to guess pieces of it, the cheapest row of pieces, and what that means.
// Pure: nothing is kept, written or sent; the answer holds codes and numbers, no piece of the password.
import type { About, Explanation } from './explanation.ts'
import { factsOf, lastingOf, verdictOf } from './judge.ts'
import { matchBackwards } from './match-backwards.ts'
import { matchCopies } from './match-copies.ts'
import { matchDates } from './match-dates.ts'
import { matchKanaKeys } from './match-kana-keys.ts'
import { matchNumbers } from './match-numbers.ts'
import { matchPronounced } from './match-pronounced.ts'
import { matchSequences } from './match-sequences.ts'
import { matchSounds } from './match-sounds.ts'
import { matchSyllables } from './match-syllables.ts'
import { matchTails } from './match-tails.ts'
import { matchWalks } from './match-walks.ts'
import { matchWritten } from './match-written.ts'
import { ownNames } from './own-names.ts'
import type { Part } from './part.ts'
import { adviceOf, reasonsOf } from './reasons.ts'
import { cheapest } from './search.ts'
import { lengthOf, signsOf, type Sign } from './signs.ts'
import { soundSteps } from './sounds.ts'
import { wordLists } from './word-lists.ts'

export function explain(password: string, about: About = { names: [] }): Explanation {
  const signs = signsOf(password)
  const length = lengthOf(password)
  const { guesses, parts } = cheapest(signs, waysIn(signs, about))
  const kinds = [...new Set(signs.map(({ kind }) => kind))]
  const verdict = verdictOf(parts, guesses, length)
  const judged = { verdict, parts, guesses, length, kinds }
  return {
    verdict, guesses, length, kinds, facts: factsOf(kinds, length), lasting: lastingOf(guesses),
    parts: parts.map(({ start, end, pattern, guesses, params }) => ({
      start: signs[start]?.start ?? 0, end: signs[end - 1]?.end ?? 0, pattern, guesses, params: params ?? {},
    })),
    reasons: reasonsOf(judged), advice: adviceOf(judged),
  }
}

/** Every piece that some way of guessing knows. */
export function waysIn(signs: readonly Sign[], { names }: About): Part[] {
  const lists = wordLists()
  const steps = soundSteps(signs)
  const own = ownNames(names, lists.readings)
  return [
    ...matchWritten(signs, lists.written), ...matchWritten(signs, own.written),
    ...matchSounds(signs, steps, lists.sounds), ...matchSounds(signs, steps, own.sounds),
    ...matchBackwards(signs, lists, own), ...matchKanaKeys(signs, lists.sounds),
    ...matchSyllables(signs, steps), ...matchPronounced(signs),
    ...[matchWalks, matchSequences, matchCopies, matchDates, matchNumbers, matchTails].flatMap((match) => match(signs)),
  ]
}
