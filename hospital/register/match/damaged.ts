// Names that lost a letter when a file was written: `??川 絵香` may be 𠮷川 絵香. Never sure, but never passed over either.
import { mayBeLostInCp932 } from '#engines/japanese'

/** What is left where a letter was: Windows writes `?` for each half of a rare one, old systems write 〓. */
const hole = /[?〓\ufffd]/u

export interface LookAlikes<V> {
  /** Everybody the name may be, by what is left of it on either side. */
  of(name: string): readonly V[]
}

/** `names`: as compared, folded. */
export function lookAlikes<V>(entries: Iterable<readonly [string, V]>): LookAlikes<V> {
  const whole = new Map<string, [string, V][]>()
  const broken = new Map<string, [Lost, V][]>()
  for (const [name, value] of entries) {
    const lost = lostIn(name)
    if (lost) broken.getOrInsertComputed(endOf(name), () => []).push([lost, value])
    else whole.getOrInsertComputed(endOf(name), () => []).push([name, value])
  }
  const near = <T>(index: ReadonlyMap<string, readonly T[]>, name: string): readonly T[] =>
    hole.test(endOf(name))
      ? [...index.values()].flat()
      : [...(index.get(endOf(name)) ?? []), ...holes.flatMap((sign) => index.get(sign) ?? [])]
  return {
    of(name) {
      const lost = lostIn(name)
      return lost
        ? near(whole, name)
            .filter(([one]) => lost(one))
            .map(([, value]) => value)
        : near(broken, name)
            .filter(([one]) => one(name))
            .map(([, value]) => value)
    },
  }
}

const holes = ['?', '〓', '\ufffd']

/** The given name stands at the end, and it is the surname that has the rare letters. */
function endOf(name: string): string {
  return Array.from(name).at(-1) ?? ''
}

/** Whether the whole name may be the one this is left of. */
type Lost = (whole: string) => boolean

/** Undefined where nothing is missing, or too little is left to tell people apart. */
function lostIn(name: string): Lost | undefined {
  if (!hole.test(name)) return undefined
  if (Array.from(name.replace(/[?〓\ufffd]/gu, '')).length < 3) return undefined
  const parts = name.split(/([?〓\ufffd]+)/u)
  const source = parts
    .map((part) => (hole.test(part) ? `(.{${Math.ceil(part.length / 2)},${part.length}})` : RegExp.escape(part)))
    .join('')
  const pattern = new RegExp(`^${source}$`, 'u')
  const signs = parts.filter((part) => hole.test(part))
  return (whole) => {
    const [, ...letters] = pattern.exec(whole) ?? []
    // 市川 is no ?川: Windows can write 市.
    return (
      letters.length > 0
      && letters.every((some, at) => !signs[at]?.includes('?') || Array.from(some).every(mayBeLostInCp932))
    )
  }
}
