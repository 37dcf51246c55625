// Reports on their way. INVARIANT: a report is here before it is sent, and goes only when the server has given a
// receipt and its photos are there too, so that neither a dead network nor a closed page loses one.
import type { Answer, Report } from '../shapes.ts'
import { forget, keep, keptObject, keysLike } from './safe-storage.ts'

export interface Parcel {
  readonly report: Report
  /** The server's, once it has it. */
  readonly answer: Answer | null
  /** Keys of photos that are still to be sent. */
  readonly photos: readonly string[]
  readonly photosRefused: boolean
  /** How many have arrived; missing in parcels of an older page. */
  readonly photosSent?: number
  /** Why the server will never take it. */
  readonly refused: readonly string[] | null
  readonly busy: boolean
}

const start = 'kamo.out.'
const isParcel = (value: object): value is Parcel => 'report' in value && 'photos' in value && 'answer' in value

/** Whether it will still be there when the page is opened again. */
export const keepParcel = (parcel: Parcel): boolean => keep(start + parcel.report.id, JSON.stringify(parcel))

export const parcel = (id: string): Parcel | null => keptObject(start + id, isParcel)

export function parcels(): readonly Parcel[] {
  return keysLike(start).flatMap((key) => keptObject(key, isParcel) ?? [])
}

/** Of a key in the storage, where it is a report's. */
export const idOf = (key: string): string | null => (key.startsWith(start) ? key.slice(start.length) : null)

export const dropParcel = (id: string) => forget(start + id)

export const isDone = ({ answer, photos, refused }: Parcel) => refused !== null || (answer !== null && photos.length === 0)

/** The last few that arrived stay, so that their receipts can be looked up. */
const remembered = 5

export function tidy(): void {
  const done = parcels().filter(({ answer, photos }) => answer !== null && photos.length === 0)
    .sort((a, b) => b.report.madeAt - a.report.madeAt)
  for (const { report } of done.slice(remembered)) dropParcel(report.id)
}
