// Names as the bytes they are, and their one spelling as text.

/** One character for each byte (latin1), so that `<` compares bytes and nothing is lost in a decoding. */
export type Bytes = string

const plain = /^[\x20-\x5b\x5d-\x7e]*$/
const wellFormed = new RegExp([
  '[\\x20-\\x5b\\x5d-\\x7e]', '[\\xc2-\\xdf][\\x80-\\xbf]', '\\xe0[\\xa0-\\xbf][\\x80-\\xbf]',
  '[\\xe1-\\xec\\xee\\xef][\\x80-\\xbf]{2}', '\\xed[\\x80-\\x9f][\\x80-\\xbf]', '\\xf0[\\x90-\\xbf][\\x80-\\xbf]{2}',
  '[\\xf1-\\xf3][\\x80-\\xbf]{3}', '\\xf4[\\x80-\\x8f][\\x80-\\xbf]{2}', '[\\s\\S]',
].join('|'), 'g')

/**
 * Well-formed UTF-8 stays as it is; control characters, backslashes and all other bytes become `\xHH` and `\\`.
 * INVARIANT: one spelling for every name, without tab or line end, and always well-formed UTF-8.
 */
export function escape(name: Bytes): Bytes {
  if (plain.test(name)) return name
  return name.replace(wellFormed, (part) => {
    const code = part.charCodeAt(0)
    if (part.length > 1 || (code >= 0x20 && code < 0x7f && code !== 0x5c)) return part
    return code === 0x5c ? '\\\\' : `\\x${code.toString(16).padStart(2, '0')}`
  })
}

/** Null where this is not the one spelling of a name. */
export function unescape(text: Bytes): Bytes | null {
  if (plain.test(text)) return text
  const name = text.replace(/\\(?:\\|x([0-9a-f]{2}))/g, (_, hex?: string) =>
    hex === undefined ? '\\' : String.fromCharCode(Number.parseInt(hex, 16)))
  return escape(name) === text ? name : null
}

/** For people and logs: escaped as in the file, as a text of JavaScript. */
export function pathText(path: Bytes): string {
  return Buffer.from(escape(path), 'latin1').toString('utf8')
}

export function toBytes(text: string): Bytes {
  return Buffer.from(text, 'utf8').toString('latin1')
}

/** What the system's calls take. Plain strings are quicker than buffers, and for ASCII they are the same. */
export function forSystem(path: Bytes): string | Buffer {
  return /^[\x00-\x7f]*$/.test(path) ? path : Buffer.from(path, 'latin1')
}

/**
 * Order of a walk that lists each folder by name and goes into a folder where it stands: like bytes, but the separator
 * comes before everything.
 */
export function comparePaths(a: Bytes, b: Bytes): number {
  const most = Math.min(a.length, b.length)
  for (let at = 0; at < most; at++) {
    const x = a.charCodeAt(at)
    const y = b.charCodeAt(at)
    if (x !== y) return (x === 0x2f ? -1 : x) - (y === 0x2f ? -1 : y)
  }
  return a.length - b.length
}

/** The folder of a path (`''` for the top) and its last part. */
export function splitPath(path: Bytes): { readonly folder: Bytes; readonly name: Bytes } {
  const at = path.lastIndexOf('/')
  return { folder: path.slice(0, Math.max(0, at)), name: path.slice(at + 1) }
}
