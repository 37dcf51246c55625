// How a word looks inside encoded text.

export function base64(bytes: Buffer): string {
  return bytes.toString('base64')
}

/** The part of a word's Base64 that is the same whatever stands around it, for each of three places to begin at. */
export function base64Offsets(bytes: Buffer): string[] {
  const made = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    // The first characters carry bits of what stands before, the last ones of what comes after.
    const from = [0, 2, 3][offset] ?? 0
    const cut = [0, 3, 2][(bytes.length + offset) % 3] ?? 0
    return text.slice(from, text.length - cut)
  })
  // Of a single letter nothing may stay the same; an empty word would be in everything.
  return made.filter((text) => text !== '')
}

/** One character per byte. */
export function utf16(text: string, order: 'le' | 'be'): string {
  const bytes = Buffer.from(text, 'utf16le')
  return (order === 'be' ? bytes.swap16() : bytes).toString('latin1')
}
