// Brings reports to the server: at once, and again by itself until they are there. The server knows each by its
// identifier, so that sending twice keeps one.
import { sendPhoto, sendReport, type Reply } from './api.ts'
import type { Answer } from './shapes.ts'
import { idOf, isDone, keepParcel, parcel, parcels, tidy, type Parcel } from './store/outbox.ts'
import { forgetPhoto, keepPhoto, keptPhoto } from './store/photos.ts'

type Listener = (id: string) => void

const listeners = new Set<Listener>()
const underWay = new Map<string, Promise<void>>()
const waitsMs = [3_000, 6_000, 12_000, 25_000, 50_000] as const
let round = 0
let timer: ReturnType<typeof setTimeout> | undefined

export function onNews(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const tell = (id: string) => {
  for (const listener of listeners) listener(id)
}

function note(next: Parcel): void {
  keepParcel(next)
  tell(next.report.id)
}

/** Never twice at a time for one report; resolves when this attempt is over, whatever came of it. */
export function deliver(id: string): Promise<void> {
  const going = underWay.get(id)
  if (going) return going
  const attempt = bring(id).finally(() => {
    underWay.delete(id)
    schedule()
  })
  underWay.set(id, attempt)
  return attempt
}

async function bring(id: string): Promise<void> {
  const found = parcel(id)
  if (!found) return
  // Another page of this device may have brought it.
  if (isDone(found)) return tell(id)
  if (found.answer === null) note(after(found, await sendReport(found.report)))
  const arrived = parcel(id)
  if (arrived?.answer) await bringPhotos(arrived, arrived.answer)
  tidy()
}

function after(found: Parcel, reply: Reply<Answer>): Parcel {
  if (reply.is === 'answer') return { ...found, answer: reply.value, busy: false }
  if (reply.is === 'refused') return { ...found, refused: reply.reasons }
  // From now on it is told that it waited; the server has both clocks then.
  return { ...found, report: { ...found.report, offline: true }, busy: reply.busy }
}

async function bringPhotos({ report, photos }: Parcel, { photoKey }: Answer): Promise<void> {
  for (const key of photos) {
    const photo = await keptPhoto(key)
    const reply = photo && await sendPhoto(report.id, photoKey, photo)
    if (reply?.is === 'later') return
    await forgetPhoto(key)
    const now = parcel(report.id)
    if (!now) return
    const lost = reply?.is !== 'answer'
    note({ ...now, photos: now.photos.filter((one) => one !== key), photosRefused: now.photosRefused || lost, photosSent: (now.photosSent ?? 0) + (lost ? 0 : 1) })
  }
}

/** A photo taken after the report was sent, as the four actions ask for it. */
export async function sendLater(id: string, photo: Blob): Promise<void> {
  const key = `${id}/${Date.now()}-later`
  await keepPhoto(key, photo)
  const now = parcel(id)
  if (!now) return
  note({ ...now, photos: [...now.photos, key], photosRefused: false })
  await deliver(id)
  // One that came while others were being brought goes with the next.
  if (parcel(id)?.photos.includes(key)) await deliver(id)
}

const waiting = () => parcels().filter((one) => !isDone(one))

function schedule(): void {
  clearTimeout(timer)
  if (waiting().length === 0) {
    round = 0
    return
  }
  const wait = waitsMs[Math.min(round, waitsMs.length - 1)] ?? 50_000
  round += 1
  // A ward whose network comes back does not ask all in the same moment.
  timer = setTimeout(() => void deliverAll(), wait * (0.8 + Math.random() * 0.4))
}

export async function deliverAll(): Promise<void> {
  for (const { report } of waiting()) await deliver(report.id)
}

export function startSending(): void {
  const now = () => {
    round = 0
    void deliverAll()
  }
  addEventListener('online', now)
  // Told by the other pages of this device.
  addEventListener('storage', ({ key }) => {
    const id = idOf(key ?? '')
    if (id !== null) tell(id)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') now()
  })
  now()
}
