// What the server said of a label, kept for the day the server cannot be asked.
import type { Place } from '../shapes.ts'
import { keep, keptObject } from './safe-storage.ts'

const key = (code: string) => `kamo.place.${code}`
const last = 'kamo.place'
const isPlace = (value: object): value is Place => 'phones' in value && 'symptoms' in value && 'hospital' in value

export function keepPlace(code: string, place: Place): void {
  keep(key(code), JSON.stringify(place))
  keep(last, JSON.stringify({ ...place, place: null, device: null, known: false }))
}

/** Of this label, or at least the numbers of the hospital whose label was read last. */
export const keptPlace = (code: string): Place | null => keptObject(key(code), isPlace) ?? keptObject(last, isPlace)
