// `key=value key="a value"` in a line, given one by one.

export type TakePair = (key: string, value: string) => void

const SPACE = 32
const COMMA = 44
const EQUALS = 61
const QUOTE = 34

/** Reads pairs from a place to the end and returns how many there were; what is no pair is passed over. */
export function readPairs(text: string, from: number, take: TakePair): number {
  let count = 0
  let at = from
  const { length } = text
  while (at < length) {
    let code = text.charCodeAt(at)
    while (at < length && (code === SPACE || code === COMMA || code === 9)) code = text.charCodeAt(++at)
    const equals = keyEnd(text, at)
    if (equals < 0) {
      // no key here: on to the next word
      while (at < length && text.charCodeAt(at) !== SPACE && text.charCodeAt(at) !== COMMA) at++
      continue
    }
    const key = text.slice(at, equals)
    at = equals + 1
    if (text.charCodeAt(at) === QUOTE) {
      const end = quoteEnd(text, at + 1)
      const value = text.slice(at + 1, end)
      take(key, value.includes('\\') ? value.replace(/\\(["\\])/g, '$1') : value)
      at = end + 1
    } else {
      const start = at
      while (at < length) {
        code = text.charCodeAt(at)
        if (code === SPACE || (code === COMMA && endsValue(text, at + 1))) break
        at++
      }
      take(key, text.slice(start, at))
    }
    count++
  }
  return count
}

/** Whether the comma before this place parts two pairs. */
function endsValue(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) === SPACE || keyEnd(text, at) >= 0
}

/** The place of the `=` behind a key that begins here, or -1. */
function keyEnd(text: string, from: number): number {
  for (let at = from; at < text.length && at - from < 128; at++) {
    const code = text.charCodeAt(at)
    if (code === EQUALS) return at > from ? at : -1
    const word = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
    if (!word && code !== 95 && code !== 45 && code !== 46) return -1
  }
  return -1
}

function quoteEnd(text: string, from: number): number {
  let at = from
  for (;;) {
    at = text.indexOf('"', at)
    if (at < 0) return text.length
    let slashes = 0
    while (at - slashes > from && text.charCodeAt(at - slashes - 1) === 92) slashes++
    if (slashes % 2 === 0) return at
    at++
  }
}
