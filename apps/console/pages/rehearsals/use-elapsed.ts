// Seconds since the server last told its moment: clocks run on the page by the server's time, not by the phone's.
import { useEffect, useState } from 'react'

/** `told`: the server's moment; a new one starts anew. */
export function useElapsed(told: string, running: boolean): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const begun = performance.now()
    const tick = () => setSeconds((performance.now() - begun) / 1000)
    tick()
    if (!running) return undefined
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [told, running])
  return seconds
}
