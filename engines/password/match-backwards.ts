// Words written from the end: a trick every guessing program knows.
import type { Lexicon } from './lexicon.ts'
import { matchSounds } from './match-sounds.ts'
import { matchWritten } from './match-written.ts'
import type { Part } from './part.ts'
import type { Sign } from './signs.ts'
import { soundSteps } from './sounds.ts'

const extra = 0.5
/** Shorter ones stand there by chance. */
const shortest = 4

interface Lexicons {
  readonly written: Lexicon
  readonly sounds: Lexicon
}

export function matchBackwards(signs: readonly Sign[], ...lexicons: readonly Lexicons[]): Part[] {
  const turned = [...signs].reverse()
  const steps = soundSteps(turned)
  const found = lexicons.flatMap(({ written, sounds }) => [
    ...matchWritten(turned, written), ...matchSounds(turned, steps, sounds),
  ])
  const told = found.filter(({ start, end, pattern }) => end - start >= shortest && pattern !== 'particle')
  return told.map(({ start, end, pattern, guesses, params }) => ({
    start: signs.length - end, end: signs.length - start, pattern,
    guesses: guesses + extra, params: { ...params, reversed: 1 },
  }))
}
