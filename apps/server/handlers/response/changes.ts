// Word that something was recorded, for pages that several people look at.
import type { Common } from '../../context.ts'

/** Every commit of this hospital's response, until the visitor goes away; several at once are one word. */
export async function* changes(
  { house, facility, signal }: Pick<Common, 'house' | 'signal'> & { readonly facility: string },
) {
  let newest: number | null = null
  let wake = () => {}
  const stop = house.kernel.onCommit((line) => {
    if (line.facility !== facility || !line.act.startsWith('response.')) return
    newest = line.seq
    wake()
  })
  const left = () => wake()
  signal.addEventListener('abort', left)
  try {
    while (!signal.aborted) {
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
    signal.removeEventListener('abort', left)
    stop()
  }
}
