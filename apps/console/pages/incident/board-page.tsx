// The board of one incident.
import { IncidentFrame } from './incident-frame.tsx'

export function BoardPage() {
  return <IncidentFrame>{() => null}</IncidentFrame>
}
