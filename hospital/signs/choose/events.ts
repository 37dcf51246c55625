// Which events are looked at, as plain data that goes to every thread, and the test made of it.
import { everyName, type NameChoice, nameChooser } from './names.ts'

export interface EventChoice {
  /** Milliseconds, the first moment wanted; and the first no longer wanted. */
  readonly from: number | null
  readonly to: number | null
  readonly computers: NameChoice
  readonly channels: NameChoice
  readonly eventIds: NameChoice
}

export const everyEvent: EventChoice = {
  from: null, to: null, computers: everyName, channels: everyName, eventIds: everyName,
}

export interface Choosable {
  readonly time: number
  readonly computer: string | null
  readonly source: { readonly channel: string | null; readonly eventId: number | null }
}

/** Null where everything is wanted, so that nobody asks. Sources are interned by their readers: each is judged once. */
export function eventChooser(choice: EventChoice): ((event: Choosable) => boolean) | null {
  const { from, to } = choice
  const asks = (one: NameChoice) => one.include.length + one.exclude.length > 0
  if (from === null && to === null && ![choice.computers, choice.channels, choice.eventIds].some(asks)) return null
  const [computer, channel, eventId] = [choice.computers, choice.channels, choice.eventIds].map(nameChooser)
  const bySource = new Map<object, boolean>()
  const byComputer = new Map<string | null, boolean>()
  return (event) => {
    // A time that is not known is not inside any span.
    if (from !== null && !(event.time >= from)) return false
    if (to !== null && !(event.time < to)) return false
    const { source } = event
    const wanted = remembered(bySource, source, () =>
      channel!([source.channel]) && eventId!([source.eventId === null ? null : String(source.eventId)]))
    return wanted && remembered(byComputer, event.computer, () => computer!([event.computer]))
  }
}

/** Names of computers in a log are few; a log that makes up new ones shall not fill the memory. */
const most = 100_000

function remembered<K>(known: Map<K, boolean>, key: K, judge: () => boolean): boolean {
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= most) known.clear()
  const now = judge()
  known.set(key, now)
  return now
}
