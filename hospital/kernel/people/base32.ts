// RFC 4648 base 32, as code generators and people read it: no padding, no 0, 1, 8 or 9.
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function toBase32(bytes: Uint8Array): string {
  let text = ''
  let value = 0
  let bits = 0
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += letters[(value >> bits) & 31]
    }
  }
  return bits > 0 ? text + letters[(value << (5 - bits)) & 31] : text
}

/** null where a character is none of them. */
export function fromBase32(text: string): Uint8Array | null {
  const bytes: number[] = []
  let value = 0
  let bits = 0
  for (const letter of text.toUpperCase().replace(/[\s-]/g, '')) {
    const five = letters.indexOf(letter)
    if (five < 0) return null
    value = ((value << 5) | five) & 0xffff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((value >> bits) & 255)
    }
  }
  return Uint8Array.from(bytes)
}
