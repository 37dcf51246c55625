// What an incident taught that is to be done by somebody, by a day.
import { useParam } from '../../../layouts/address.ts'
import { Improvements } from '../../drills/improvements.tsx'
import { IncidentFrame } from '../incident-frame.tsx'

export function IncidentImprovementsPage() {
  const incident = useParam('incident')
  return <IncidentFrame>{() => <Improvements of={incident} />}</IncidentFrame>
}
