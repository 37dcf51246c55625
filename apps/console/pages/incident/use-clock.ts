// A clock that runs from the server's moment, whatever the clock of this machine says.
import { useEffect, useState } from 'react'

/** Epoch milliseconds, every so many seconds. */
export function useClock(serverNow: string, everySeconds = 1): number {
  const [now, setNow] = useState(() => Date.parse(serverNow))
  useEffect(() => {
    const by = Date.parse(serverNow) - Date.now()
    const tick = setInterval(() => setNow(Date.now() + by), everySeconds * 1000)
    return () => clearInterval(tick)
  }, [serverNow, everySeconds])
  return now
}
