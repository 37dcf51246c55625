// Why it is as it is, and what to do: codes in the order in which they matter.
import { dangerOf } from './judge.ts'
import type { AdviceCode, Pattern, Reason, ReasonCode, Theme, Verdict } from './explanation.ts'
import type { Part } from './part.ts'
import { examinedAtMost, type Kind } from './signs.ts'

const regular = ['walk', 'sequence', 'copy', 'date', 'phone', 'postal'] as const
const tricks = ['leet', 'reversed', 'kanaKeys'] as const

export interface Judged {
  readonly verdict: Verdict
  readonly parts: readonly Part[]
  readonly guesses: number
  readonly length: number
  readonly kinds: readonly Kind[]
}

interface Look {
  /** Words, known passwords and names of one's own. */
  readonly words: number
  /** At least one is an ordinary word. */
  readonly worded: boolean
  readonly own: boolean
  readonly particles: number
  readonly has: (pattern: Pattern) => boolean
  readonly themed: (theme: Theme) => boolean
  readonly marked: (name: string) => boolean
}

/** Shorter ones are chance, and telling of them would confuse. */
const leastSeen = 3

function lookAt(parts: readonly Part[]): Look {
  const isWord = ({ pattern }: Part) => ['word', 'known', 'delivered', 'own'].includes(pattern)
  return {
    words: parts.filter(isWord).length,
    worded: parts.some(({ pattern }) => pattern === 'word'),
    own: parts.some(({ pattern }) => pattern === 'own'),
    particles: parts.filter(({ pattern }) => pattern === 'particle').length,
    has: (pattern) => parts.some((part) => part.pattern === pattern && part.end - part.start >= leastSeen),
    themed: (theme) => parts.some(({ params }) => params?.['theme'] === theme),
    marked: (name) => parts.some(({ params }) => params?.[name] !== undefined),
  }
}

export function reasonsOf(judged: Judged): Reason[] {
  const look = lookAt(judged.parts)
  const { verdict, length } = judged
  const cut: Reason[] = length > examinedAtMost ? [{ code: 'cut', params: { count: examinedAtMost } }] : []
  if (length === 0) return [{ code: 'empty' }]
  if (verdict === 'strong') return [...virtues(judged, look), ...cut]
  const short: Reason[] = length < 8 ? [{ code: 'short', params: { length } }] : []
  const faults = [...short, ...dangers(judged), ...wordFaults(look), ...habitFaults(judged, look), ...cut]
  if (verdict === 'fair') return [...faults, { code: 'fewSigns', params: { length } }]
  return faults.length > 0 ? faults : [{ code: 'fewSigns', params: { length } }]
}

function dangers({ parts, guesses, length }: Judged): Reason[] {
  const danger = dangerOf(parts, guesses, length)
  const codes = new Set<ReasonCode>(danger === 'own' || danger === 'delivered' || danger === 'known' ? [danger] : [])
  const worded = parts.some(({ pattern }) => pattern === 'word')
  for (const { pattern } of parts) {
    // Beside other words it is one of the words; alone it is what makes it weak.
    if (pattern === 'own' || pattern === 'delivered' || (pattern === 'known' && !worded)) codes.add(pattern)
  }
  return [...codes].map((code) => ({ code }))
}

function wordFaults(look: Look): Reason[] {
  const reasons: Reason[] = []
  const plain = look.worded ? look.words : 0
  if (look.themed('phrase')) reasons.push({ code: 'phrase' })
  else if (plain > 1 && look.particles > 0) reasons.push({ code: 'shortSentence', params: { count: plain } })
  else if (plain === 1) reasons.push({ code: 'oneWord' })
  else if (plain === 2) reasons.push({ code: 'twoWords' })
  else if (plain > 2) reasons.push({ code: 'fewWords', params: { count: plain } })
  for (const theme of ['name', 'place', 'hospital'] as const) if (look.themed(theme)) reasons.push({ code: theme })
  return reasons
}

function habitFaults({ parts, kinds }: Judged, look: Look): Reason[] {
  const codes: ReasonCode[] = []
  for (const pattern of ['syllables', 'pronounced', ...regular] as const) if (look.has(pattern)) codes.push(pattern)
  if (kinds.length === 1 && kinds[0] === 'digit') codes.push('digitsOnly')
  for (const trick of tricks) if (look.marked(trick)) codes.push(trick)
  if (look.words > 0 && endsInFiller(parts)) codes.push('tail')
  return codes.map((code) => ({ code }))
}

/** Digits and signs behind words, because a rule wants some. */
function endsInFiller(parts: readonly Part[]): boolean {
  const last = parts.at(-1)
  if (last === undefined || parts.length === 1) return false
  return ['tail', 'sequence', 'date'].includes(last.pattern) || (last.pattern === 'brute' && last.end - last.start <= 4)
}

function virtues({ parts, length }: Judged, look: Look): Reason[] {
  const reasons: Reason[] = []
  const brute = parts.reduce((all, { pattern, start, end }) => all + (pattern === 'brute' ? end - start : 0), 0)
  if (look.words >= 2 && look.particles >= 1) reasons.push({ code: 'sentence', params: { count: look.words } })
  else if (look.words >= 4) reasons.push({ code: 'manyWords', params: { count: look.words } })
  if (brute * 2 > length) reasons.push({ code: 'random' })
  if (reasons.length === 0 || length >= 20) reasons.push({ code: 'long', params: { length } })
  return reasons
}

export function adviceOf({ verdict, parts, kinds }: Judged): AdviceCode[] {
  const look = lookAt(parts)
  const advice: AdviceCode[] = []
  if (verdict !== 'strong') {
    if (look.own) advice.push('notOwn')
    if (verdict === 'fair') advice.push(look.words > 1 ? 'moreWords' : 'longer')
    else advice.push('sentence')
    if (look.themed('phrase')) advice.push('ownWords')
    if (regular.some(look.has)) advice.push('noPattern')
    if (tricks.some(look.marked) || (look.words > 0 && endsInFiller(parts))) advice.push('noTricks')
    advice.push('manager')
  }
  if (kinds.some((kind) => ['hiragana', 'katakana', 'kanji', 'other'].includes(kind))) advice.push('typeable')
  return [...advice, 'unique']
}
