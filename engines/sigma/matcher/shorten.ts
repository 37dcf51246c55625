// Needles cut to their most telling part: what is proposed is checked anyway, and short needles keep automata small.
import type { Needle } from './automaton.ts'

/** Cuts to at most `longest` code units, around what the other needles have least. */
export function shortened(needles: readonly Needle[], longest: number): readonly Needle[] {
  if (needles.length < few) return needles
  const counts = new Uint32Array(slots)
  for (const { text } of needles) {
    for (let at = 0; at + 2 < text.length; at++) {
      const slot = slotOf(text, at)
      counts[slot] = (counts[slot] ?? 0) + 1
    }
  }
  const rare = Float64Array.from(counts, (count) => -Math.log(Math.max(1, count)))
  return needles.map((needle) => (needle.text.length <= longest ? needle : cut(needle, longest, rare)))
}

/** So few that there is nothing to save. */
const few = 50

/** Threes of units are counted by a hash: two that share a slot only make the choice a little worse. */
const slots = 1 << 14

function slotOf(text: string, at: number): number {
  return (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (slots - 1)
}

function cut({ text, atStart, atEnd }: Needle, longest: number, rare: Float64Array): Needle {
  const worth = (at: number): number => rare[slotOf(text, at)] ?? 0
  let sum = 0
  for (let at = 0; at + 3 <= longest; at++) sum += worth(at)
  let best = 0
  let most = sum
  for (let from = 1; from + longest <= text.length; from++) {
    sum += worth(from + longest - 3) - worth(from - 1)
    if (sum > most) {
      most = sum
      best = from
    }
  }
  return {
    text: text.slice(best, best + longest),
    atStart: atStart && best === 0,
    atEnd: atEnd && best + longest === text.length,
  }
}
