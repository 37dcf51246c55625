// What the last event of a run tells of each volume: a piece of XML inside a field, of which a few attributes are wanted.

export interface Volumes {
  readonly bytes: number | null
  readonly partly: boolean
}

/** Longer than any server's list of volumes. */
const longest = 1_000_000

export function volumesIn(xml: string | null): Volumes {
  let bytes: number | null = null
  let partly = false
  for (const [, attributes = ''] of (xml ?? '').slice(0, longest).matchAll(/<VolumeInfoItem\s([^<>]*)>/g)) {
    const moved = numberOf(attributes, 'DataTransferred')
    if (moved !== null) bytes = (bytes ?? 0) + moved
    if ((numberOf(attributes, 'HResult') ?? 0) !== 0 || (numberOf(attributes, 'NumUnreadableBytes') ?? 0) > 0) partly = true
  }
  return { bytes: bytes !== null && Number.isSafeInteger(bytes) ? bytes : null, partly }
}

function numberOf(attributes: string, name: string): number | null {
  const [, digits] = new RegExp(`(?:^|\\s)${name}="(-?\\d{1,18})"`).exec(attributes) ?? []
  return digits === undefined ? null : Number(digits)
}
