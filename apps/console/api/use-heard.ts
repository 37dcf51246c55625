// What others record is asked anew when the server says so: by word from it and not by the clock, because asking would keep a session
// alive that nobody uses. A browser holds six lines to one server: a tab that nobody looks at gives its line back.
import { useEffect, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'

/** In a flood the page is asked this often and not a thousand times. */
const restMs = 1000

/** Whether the server can be heard. */
export function useHeard(address: string): boolean {
  const client = useQueryClient()
  const [heard, setHeard] = useState(true)
  useEffect(() => {
    let stream: EventSource | null = null
    let waiting: number | undefined
    let lost = false
    const anew = () => {
      waiting ??= window.setTimeout(() => {
        waiting = undefined
        void client.invalidateQueries()
      }, restMs)
    }
    const listen = () => {
      stream = new EventSource(address)
      stream.onmessage = anew
      stream.onopen = () => {
        setHeard(true)
        // What happened meanwhile.
        if (lost) anew()
        lost = false
      }
      stream.onerror = () => {
        lost = true
        setHeard(false)
      }
    }
    const rest = () => {
      stream?.close()
      stream = null
      lost = true
    }
    const look = () => {
      if (document.visibilityState === 'hidden') rest()
      else if (stream === null) listen()
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.clearTimeout(waiting)
      stream?.close()
    }
  }, [address, client])
  return heard
}
