// A disk as a system tells it → the medium that stands in the report. Pure.
import type { MediumAttached } from '../report.ts'

export interface Drive {
  /** How the system calls it: `/dev/sdb`, `disk 2`. */
  readonly where: string
  readonly model: string
  readonly serial: string | null
  readonly bytes: number | null
  /** The medium leaves the drive; a stick counts, a disk on a cable does not. */
  readonly removable: boolean
  readonly usb: boolean
  /** It turns; null where nobody tells. */
  readonly turns: boolean | null
  readonly optical: boolean
  readonly volumes: readonly Volume[]
  /** The machine itself runs from it. */
  readonly system: boolean
}

export interface Volume {
  readonly label: string | null
  readonly uuid: string | null
  readonly mounts: readonly string[]
}

/**
 * Null: it is no medium anybody carries, or an empty drive. A cartridge in an RDX dock, a disc, a card in a reader have
 * no serial of their own that a system sees: there the volume's is theirs.
 */
export function mediumOf(drive: Drive): MediumAttached | null {
  const { where, bytes, volumes, system } = drive
  if (system || bytes === null || bytes === 0) return null
  const sort = sortOf(drive)
  const uuid = volumes.map((volume) => volume.uuid).find((one) => one !== null) ?? null
  const own = sort === 'rdx' || sort === 'optical' ? null : plain(drive.serial)
  const serial = own ?? (uuid === null ? plain(drive.serial) : `uuid:${uuid}`)
  if (serial === null) return null
  const label = volumes.map((volume) => volume.label).find((one) => one !== null) ?? null
  const mounts = volumes.flatMap((volume) => volume.mounts)
  return { serial, label, sort, bytes, where: [where, ...mounts].join(' ') }
}

function sortOf({ model, optical, turns, removable, usb }: Drive): string {
  if (/\bRDX\b/i.test(model)) return 'rdx'
  if (optical) return 'optical'
  if (removable && usb) return 'usb'
  return turns === null ? 'other' : turns ? 'hdd' : 'ssd'
}

/** Docks that have none answer with zeros or words. */
function plain(serial: string | null): string | null {
  const text = serial?.normalize('NFKC').replaceAll(/[\s\u0000-\u001f\u007f]+/g, '') ?? ''
  return text === '' || /^(?:0+|f+|unknown|none|n\/a|123456789\w*)$/i.test(text) || text.length > 200 ? null : text
}
