// The CP932 table (Windows-31J with NEC and IBM extensions), made once from the runtime's own decoder.

const leads = [...range(0x81, 0x9f), ...range(0xe0, 0xfc)]
const trails = [...range(0x40, 0x7e), ...range(0x80, 0xfc)]

export const isLead = (byte: number): boolean => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc)
export const isTrail = (byte: number): boolean => byte >= 0x40 && byte <= 0xfc && byte !== 0x7f

let table: Uint16Array | null = null

/** UTF-16 unit for `lead << 8 | trail`, 0 where CP932 has no character. Every CP932 character is one unit. */
export function cp932Table(): Uint16Array {
  if (table) return table
  const made = new Uint16Array(0x10000)
  const decoder = new TextDecoder('shift_jis')
  for (const lead of leads) {
    for (const trail of trails) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if (text.length === 1 && text !== '\ufffd') made[(lead << 8) | trail] = text.charCodeAt(0)
    }
  }
  table = made
  return made
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
