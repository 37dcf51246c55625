// Seconds since the server last told its moment: clocks run on the page by the server's time, not by the phone's.
import { useEffect, useState } from 'react'

/** `told`: the server's moment; with a new one it begins anew. */
export function useElapsed(told: string): number {
  const [since, setSince] = useState({ told, seconds: 0 })
  useEffect(() => {
    const begun = performance.now()
    const timer = setInterval(() => setSince({ told, seconds: (performance.now() - begun) / 1000 }), 1000)
    return () => clearInterval(timer)
  }, [told])
  return since.told === told ? since.seconds : 0
}
