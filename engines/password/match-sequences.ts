// Steps along an order everybody knows: abcd, 2468, 987, あいうえ, いろは.
import type { Part } from './part.ts'
import { capitalsCost, type Sign } from './signs.ts'
import { kanaOrder, kanaOrderOld, kanjiNumbers } from './sounds.words.ts'

const orders = ['1234567890', '0123456789', 'abcdefghijklmnopqrstuvwxyz', kanaOrder, kanaOrderOld, kanjiNumbers]
const shortest = 3

export function matchSequences(signs: readonly Sign[]): Part[] {
  return orders.flatMap((order) => {
    const places = signs.map(({ plain }) => order.indexOf(plain))
    return places.flatMap((place, start) => {
      const parts: Part[] = []
      const step = (places[start + 1] ?? -1) - place
      if (place < 0 || (places[start + 1] ?? -1) < 0 || Math.abs(step) > 2 || step === 0) return parts
      for (let end = start + 2; end <= signs.length && places[end - 1] === (places[end - 2] ?? 0) + step; end += 1) {
        const length = end - start
        if (length < shortest) continue
        const begin = place === 0 || place === order.length - 1 ? 0.6 : Math.log10(order.length)
        const guesses = begin + Math.log10(length) + (step === 1 ? 0 : 0.4) + capitalsCost(signs, start, end)
        parts.push({ start, end, pattern: 'sequence', guesses, params: { count: length } })
      }
      return parts
    })
  })
}
