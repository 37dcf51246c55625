// What `mtx status` tells of a tape library → its drives, slots and ports. Total: lines that are none of its are left
// out.
import type { MediumAttached } from '../report.ts'

export interface Element {
  readonly kind: 'drive' | 'slot' | 'port'
  readonly number: number
  readonly full: boolean
  readonly barcode: string | null
  /** The slot a tape in a drive came from. */
  readonly from: number | null
}

export interface Changer {
  readonly device: string
  readonly elements: readonly Element[]
  /** As many drives, slots and ports as its first line says. */
  readonly whole: boolean
}

const most = 100_000

export function parseChanger(output: string): Changer | null {
  const head = /^\s*Storage Changer (\S+?):(\d{1,6}) Drives?, (\d{1,6}) Slots?/m.exec(output)
  if (head === null) return null
  const [, device = '', drives, slots] = head
  const elements = output.split('\n', most).map(elementOf).filter((one) => one !== null)
  // Ports are counted among the slots.
  return { device, elements, whole: elements.length === Number(drives) + Number(slots) }
}

const element = /^\s*(Data Transfer|Storage) Element (\d{1,6})( IMPORT\/EXPORT)?:\s*(Full|Empty)\b(.*)$/

function elementOf(line: string): Element | null {
  const match = element.exec(line.replace(/\r$/, ''))
  if (match === null) return null
  const [, where, number = '', port, state, rest = ''] = match
  const barcode = /:\s*VolumeTag\s*=\s*(\S{1,64})/.exec(rest)?.[1] ?? null
  const from = /\(Storage Element (\d{1,6}) Loaded\)/.exec(rest)?.[1]
  const kind = where === 'Data Transfer' ? 'drive' : port === undefined ? 'slot' : 'port'
  return {
    kind, number: Number(number), full: state === 'Full', barcode, from: from === undefined ? null : Number(from),
  }
}

/**
 * Tapes with a barcode that are in the library: attached, whichever slot they stand in. Cleaning tapes hold nothing.
 */
export function tapesIn({ device, elements }: Changer): readonly MediumAttached[] {
  return elements.flatMap(({ kind, number, full, barcode }) => (full && barcode !== null && !/^CLN/i.test(barcode)
    ? [{ serial: barcode, label: barcode, sort: 'tape', bytes: null, where: `${device} ${kind} ${number}` }] : []))
}
