// Which kind of picture the first bytes are; names and headers are not asked.
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic'] as const
export type PhotoType = (typeof photoTypes)[number]

const heic = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'])

export function photoType(head: Uint8Array): PhotoType | null {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to))
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg'
  if (head[0] === 0x89 && text(1, 8) === 'PNG\r\n\x1a\n') return 'image/png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp'
  return text(4, 8) === 'ftyp' && heic.has(text(8, 12)) ? 'image/heic' : null
}
