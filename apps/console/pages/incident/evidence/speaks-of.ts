// Whether a text names a device by one of its names: whole words only, however wide they were typed.

const folded = (text: string) => ` ${text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}_-]+/gu, ' ').trim()} `

export function speaksOf(text: string, names: readonly string[]): boolean {
  const where = folded(text)
  return names.map(folded).some((name) => name.trim() !== '' && where.includes(name))
}
