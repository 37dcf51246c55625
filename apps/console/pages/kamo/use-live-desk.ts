// The list is asked anew when the server says that something came in: by word from it, because asking by the clock would keep a
// session alive that nobody uses.
import { useEffect } from 'react'
import addresses from 'virtual:contract-routes'
import { useQueryClient } from '@tanstack/react-query'
import { addressOf } from '../../api/address.ts'
import { useFacility } from '../../layouts/hospital.ts'

/** In a flood the list is asked this often and not a thousand times. */
const restMs = 2000

export function useLiveDesk(): void {
  const facility = useFacility()
  const client = useQueryClient()
  useEffect(() => {
    const stream = new EventSource(addressOf(addresses, 'desk.events', { facility }).address)
    let waiting: number | undefined
    const anew = () => {
      waiting ??= window.setTimeout(() => {
        waiting = undefined
        void client.invalidateQueries()
      }, restMs)
    }
    stream.onmessage = anew
    return () => {
      window.clearTimeout(waiting)
      stream.close()
    }
  }, [facility, client])
}
