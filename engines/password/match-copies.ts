// Stretches that stood there before: aaaa, korokoro, the same word twice. Writing it again hides nothing.
import type { Part } from './part.ts'
import type { Sign } from './signs.ts'

const begin = 0.7

export function matchCopies(signs: readonly Sign[]): Part[] {
  const parts: Part[] = []
  /** same[back]: how far the text from the place on equals the text `back` signs earlier. */
  let same: number[] = []
  for (let start = signs.length - 1; start > 0; start -= 1) {
    const here: number[] = []
    let longest = 1
    for (let back = 1; back <= start; back += 1) {
      const equal = signs[start]?.plain === signs[start - back]?.plain ? 1 + (same[back] ?? 0) : 0
      here[back] = equal
      // Nearer ones are cheaper: a farther one must be longer to count. Two signs say something only right behind.
      if (equal <= longest || (equal < 3 && back > 2)) continue
      longest = equal
      const whole = equal - (equal % back)
      for (const length of whole > 0 && whole < equal ? [whole, equal] : [equal]) {
        const guesses = begin + Math.log10(start) / 2 + Math.log10(length)
        parts.push({ start, end: start + length, pattern: 'copy', guesses, params: { count: length } })
      }
    }
    same = here
  }
  return parts
}
