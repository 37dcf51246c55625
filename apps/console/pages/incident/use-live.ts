// Several people work on one incident: when one of them records something, what the others see is asked anew. By word from the
// server, not by the clock: asking would keep a session alive that nobody uses.
import { useEffect, useState } from 'react'
import addresses from 'virtual:contract-routes'
import { useQueryClient } from '@tanstack/react-query'
import { addressOf } from '../../api/address.ts'
import { useFacility } from '../../layouts/hospital.ts'

/** Whether the server can be heard. */
export function useLive(incident: string): boolean {
  const facility = useFacility()
  const client = useQueryClient()
  const [heard, setHeard] = useState(true)
  useEffect(() => {
    const stream = new EventSource(addressOf(addresses, 'incidents.events', { facility, incident }).address)
    let lost = false
    stream.onmessage = () => void client.invalidateQueries()
    stream.onopen = () => {
      setHeard(true)
      // What happened meanwhile.
      if (lost) void client.invalidateQueries()
      lost = false
    }
    stream.onerror = () => {
      lost = true
      setHeard(false)
    }
    return () => stream.close()
  }, [facility, incident, client])
  return heard
}
