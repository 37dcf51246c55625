// Word that something was recorded, for pages that several people look at.
import type { FacilityId } from '#hospital/kernel/act.ts'
import type { SignedIn } from '#hospital/kernel/people/queries.ts'
import type { Common } from '../../context.ts'

type Asked = Pick<Common, 'house' | 'signal' | 'services'> & { readonly facility: FacilityId; readonly me: SignedIn }

/** What strangers can cause by the thousand. Pages of an incident show nothing of it, so it wakes none of them. */
const fromTheDoor: ReadonlySet<string> = new Set(['response.reported', 'response.report-folded', 'response.report-photographed'])

/** Every commit of this hospital's response, until the visitor goes away; several at once are one word. */
export const changes = (asked: Asked) => words(asked, (act) => act.startsWith('response.'))

export const incidentChanges = (asked: Asked) =>
  words(asked, (act) => act.startsWith('response.') && !fromTheDoor.has(act))

async function* words({ house, facility, signal, services, me }: Asked, heard: (act: string) => boolean) {
  const held = services.streams.open(me.person.id)
  const gone = AbortSignal.any([signal, held.signal])
  let newest: number | null = null
  let wake = () => {}
  const stop = house.kernel.onCommit((line) => {
    if (line.facility !== facility || !heard(line.act)) return
    newest = line.seq
    wake()
  })
  const left = () => wake()
  gone.addEventListener('abort', left)
  try {
    while (!gone.aborted) {
      if (newest !== null) {
        const seq: number = newest
        newest = null
        yield { seq }
        continue
      }
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  } finally {
    gone.removeEventListener('abort', left)
    held.close()
    stop()
  }
}
