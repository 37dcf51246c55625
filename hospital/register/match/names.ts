// The person's name inside what a directory shows: `山田 太郎（外来）`, `太郎 山田`.
import { foldName } from '#engines/japanese'

/** After NFKC: round, square, lenticular, tortoise-shell, angle. */
const brackets = /[([<\u3010\u3014].*?[)\]>\u3011\u3015]/gu

/** Folded, the likeliest first: as written, without what stands in brackets, and with the two parts changed over. */
export function namesIn(displayName: string): readonly string[] {
  const plain = displayName.normalize('NFKC').replace(brackets, ' ').trim()
  const parts = plain.split(/[\s,、]+/u).filter((part) => part !== '')
  const [family, given] = parts
  const ways = [displayName, plain]
  if (parts.length === 2 && family && given) ways.push(given + family)
  return [...new Set(ways.map(foldName))].filter((name) => name !== '')
}
