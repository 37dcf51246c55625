// Case folding by which values compare: Unicode simple folding, one code unit to one code unit.

const pairs = /[\ud801\ud803\ud806\ud81b\ud83a][\udc00-\udfff]/g

/** One letter with two places in Unicode, both with upper cases of several letters: the case tables do not show it. */
const sameLetter = [[0x1fd3, 0x390], [0x1fe3, 0x3b0], [0xfb05, 0xfb06]] as const

/**
 * Code unit → folded code unit. Made from the runtime's own case tables: upper then lower case brings together what
 * belongs together (ſ and s, ς and σ); a letter whose other case is several letters stays alone, as does the dotless ı.
 */
export const foldTable: Uint16Array = makeTable()

function makeTable(): Uint16Array {
  const table = new Uint16Array(0x1_0000)
  for (let unit = 0; unit < table.length; unit++) table[unit] = isCaseless(unit) ? unit : simple(unit)
  for (const [unit, folded] of sameLetter) table[unit] = folded
  return table
}

/** Kanji, hangul, surrogates and private use have no case; skipping them makes the table in a few milliseconds. */
function isCaseless(unit: number): boolean {
  return (unit >= 0x2e80 && unit < 0xa640) || (unit >= 0xac00 && unit < 0xfb00) || unit === 0x131
}

function simple(unit: number): number {
  const letter = String.fromCharCode(unit)
  const upper = letter.toUpperCase()
  const lower = (upper.length === 1 ? upper : letter).toLowerCase()
  if (lower.length === 1) return lower.charCodeAt(0)
  return unit
}

/** The few scripts beyond the first plane with case (Deseret, Adlam …) fold as pairs, which the table cannot say. */
export function foldText(text: string): string {
  let from = 0
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const other = foldTable[unit] ?? unit
    if (other !== unit) {
      folded += text.slice(from, at) + String.fromCharCode(other)
      from = at + 1
    }
  }
  const whole = from === 0 ? text : folded + text.slice(from)
  return hasCasedPair(whole) ? whole.replace(pairs, (pair) => pair.toLowerCase()) : whole
}

/** Whether a text holds letters that the table alone does not fold. */
export function hasCasedPair(text: string): boolean {
  pairs.lastIndex = 0
  return pairs.test(text)
}
