// Invented people's names, each once: who shares a name with whom is decided by the sample, never by accident.
import { foldName, romajiOf } from '#engines/japanese'
import type { Dice } from './dice.ts'
import { firstNames, surnames } from './names.words.ts'

export interface Name {
  readonly family: string
  readonly given: string
  /** Half a name each, in katakana. */
  readonly familyKana: string
  readonly givenKana: string
  /** The same surname as the register of families writes it (髙橋), where it differs. */
  readonly formal: string | undefined
}

const families = surnames
  .trim()
  .split(/;\s*/)
  .map((entry) => {
    const [everyday = '', ...formal] = entry.split('|')
    const [family = '', kana = ''] = everyday.split(' ')
    return { family, kana, formal: formal.flatMap((one) => one.split(' ')) }
  })

const givens = Object.values(firstNames)
  .flatMap(([first, second]) =>
    first.split(',').flatMap((one) =>
      second.split(',').map((two) => {
        const [a = '', aKana = ''] = one.split(' ')
        const [b = '', bKana = ''] = two.split(' ')
        return { given: a + b, kana: aKana + bKana, odd: a === b }
      }),
    ),
  )
  .filter((name) => !name.odd)

/** Names in an order of the seed, none twice. */
export function* names(dice: Dice): Generator<Name, void> {
  const surname = dice.shuffled(families)
  const first = dice.shuffled(givens)
  const used = new Set<string>()
  for (let round = 0; round < first.length; round++) {
    for (let at = 0; at < surname.length; at++) {
      const one = surname[at]
      // Moving on by one each round pairs every surname with every given name once.
      const two = first[(round + at * 7) % first.length]
      if (!one || !two) continue
      const key = foldName(one.family + two.given)
      if (used.has(key)) continue
      used.add(key)
      yield {
        family: one.family,
        familyKana: one.kana,
        given: two.given,
        givenKana: two.kana,
        formal: one.formal.length > 0 ? dice.pick(one.formal) : undefined,
      }
    }
  }
}

export function fullName({ family, given }: Name, between = ' '): string {
  return `${family}${between}${given}`
}

export function formalName({ family, formal, given }: Name, between = ' '): string {
  return `${formal ?? family}${between}${given}`
}

export function kanaName({ familyKana, givenKana }: Name, between = ' '): string {
  return `${familyKana}${between}${givenKana}`
}

/** `sato`, `ken`: without the second letter of long vowels, as most log-ins are. */
export function latin(kana: string): string {
  return (romajiOf(kana, 1)[0] ?? '')
    .replace(/ou|oo/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/[^a-z]/g, '')
}

/** ﾔﾏﾀﾞ ﾀﾛｳ, as old personnel systems print it. */
export function halfWidth(kana: string): string {
  return Array.from(kana.normalize('NFD'), (one) => half.get(one) ?? one).join('')
}

const wide =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー\u3099\u309a'
const narrow = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰﾞﾟ'
const half = new Map(Array.from(wide, (one, at): [string, string] => [one, Array.from(narrow)[at] ?? one]))
