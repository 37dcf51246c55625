// Security identifiers: the bytes of objectSid as text.

/** Undefined where the bytes are no SID. */
export function sidText(bytes: Uint8Array): string | undefined {
  const count = bytes[1] ?? 0
  if (bytes[0] !== 1 || bytes.length !== 8 + count * 4 || count === 0 || count > 15) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const authority = view.getUint16(2) * 2 ** 32 + view.getUint32(4)
  const parts = Array.from({ length: count }, (_, at) => view.getUint32(8 + at * 4, true))
  return ['S', 1, authority, ...parts].join('-')
}

export function isSid(text: string): boolean {
  return /^S-1-\d+(?:-\d+)+$/i.test(text)
}
