// The desk's list is asked anew when something came in or was done.
import addresses from 'virtual:contract-routes'
import { addressOf } from '../../api/address.ts'
import { useHeard } from '../../api/use-heard.ts'
import { useFacility } from '../../layouts/hospital.ts'

/** Whether the server can be heard. */
export const useLiveDesk = (): boolean => useHeard(addressOf(addresses, 'desk.events', { facility: useFacility() }).address)
