// Text for a terminal or a log: what came from a file or a stranger must not steer what shows it.

const steering = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu
const shown = (sign: string) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`

/** As it is, but for signs that move the cursor, colour, ring or turn the direction of writing. */
export function steerless(text: string): string {
  return text.replace(steering, (sign) => (sign === '\n' || sign === '\t' ? sign : shown(sign)))
}

const most = 8000

/** One entry of a log: lines after the first are set in, so that none of them looks like an entry of its own. */
export function printable(text: string): string {
  return steerless(text.slice(0, most).replace(/\r\n|\r/g, '\n').replaceAll('\n', '\n    '))
}
