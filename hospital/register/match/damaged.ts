// Names that lost a letter when a file was written: `??川 絵香` may be 𠮷川 絵香. Never sure, but never passed over either.

/** What is left where a letter was: Windows writes `?` for each half of a rare one, old systems write 〓. */
const hole = /[?〓\ufffd]/u

export interface LookAlikes<V> {
  /** Everybody the name may be, by what is left of it on either side. */
  of(name: string): readonly V[]
}

/** `names`: as compared, folded. */
export function lookAlikes<V>(entries: Iterable<readonly [string, V]>): LookAlikes<V> {
  const whole = new Map<string, [string, V][]>()
  const broken: [RegExp, V][] = []
  for (const [name, value] of entries) {
    const pattern = patternOf(name)
    if (pattern) broken.push([pattern, value])
    // The given name stands at the end, and it is the surname that has the rare letters.
    else whole.getOrInsertComputed(name.slice(-1), () => []).push([name, value])
  }
  return {
    of(name) {
      const pattern = patternOf(name)
      if (!pattern) return broken.filter(([one]) => one.test(name)).map(([, value]) => value)
      const near = hole.test(name.slice(-1)) ? [...whole.values()].flat() : (whole.get(name.slice(-1)) ?? [])
      return near.filter(([one]) => pattern.test(one)).map(([, value]) => value)
    },
  }
}

/** Undefined where nothing is missing, or too little is left to tell people apart. */
function patternOf(name: string): RegExp | undefined {
  if (!hole.test(name)) return undefined
  const left = name.replace(/[?〓\ufffd]/gu, '')
  if (Array.from(left).length < 3) return undefined
  const parts = name.split(/([?〓\ufffd]+)/u).map((part) =>
    hole.test(part) ? `.{${Math.ceil(part.length / 2)},${part.length}}` : RegExp.escape(part))
  return new RegExp(`^${parts.join('')}$`, 'u')
}
