// A clock that runs from the server's moment, whatever the clock of this machine says.
import { useEffect, useState } from 'react'

/** Epoch milliseconds, every so many seconds. */
export function useClock(serverNow: string, everySeconds = 1): number {
  const [offset, setOffset] = useState({ of: serverNow, by: Date.parse(serverNow) - Date.now() })
  const [now, setNow] = useState(() => Date.parse(serverNow))
  if (offset.of !== serverNow) setOffset({ of: serverNow, by: Date.parse(serverNow) - Date.now() })
  const { by } = offset
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now() + by), everySeconds * 1000)
    return () => clearInterval(tick)
  }, [by, everySeconds])
  return now
}
