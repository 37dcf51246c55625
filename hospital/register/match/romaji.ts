// A Japanese name in Latin letters, reduced until the usual ways of writing it are one: sho, syo, shou and shoh.
import { fold, romajiOf } from '#engines/japanese'

const reductions: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/l/g, 'r'],
  [/tch/g, 'cch'],
  [/shi/g, 'si'], [/sh/g, 'sy'],
  [/chi/g, 'ti'], [/ch/g, 'ty'],
  [/tsu/g, 'tu'], [/fu/g, 'hu'],
  [/j[iy]/g, 'zi'], [/j/g, 'zy'], [/zi(?=[auo])/g, 'zy'],
  [/di/g, 'zi'], [/d[zu]u?/g, 'zu'],
  [/m(?=[bmp])/g, 'n'],
  [/oh(?![aiueo])/g, 'o'], [/o[ou]/g, 'o'], [/uu/g, 'u'],
  [/([a-z])\1+/g, '$1'],
]

export function romajiKey(latin: string): string {
  return reductions.reduce((text, [pattern, by]) => text.replace(pattern, by), fold(latin))
}

/**
 * What a log-in made from this reading would be: yamada.taro, taroyamada, t.yamada, yamadat. A surname alone is not listed: it says
 * nothing in a country of Satos.
 */
export function loginsFrom(kana: string): readonly string[] {
  const [family, given] = fold(kana.replaceAll('\u30fb', ' ')).split(' ')
  if (!family || !given) return []
  const [last, first] = [family, given].map((part) => romajiKey(romajiOf(part, 1)[0] ?? ''))
  if (!last || !first) return []
  return [...new Set([last + first, first + last, first.charAt(0) + last, last + first.charAt(0)])]
}
