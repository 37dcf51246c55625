// Several people work on one incident: when one of them records something, what the others see is asked anew.
import addresses from 'virtual:contract-routes'
import { addressOf } from '../../api/address.ts'
import { useHeard } from '../../api/use-heard.ts'
import { useFacility } from '../../layouts/hospital.ts'

/** Whether the server can be heard. */
export const useLive = (incident: string): boolean =>
  useHeard(addressOf(addresses, 'incidents.events', { facility: useFacility(), incident }).address)
