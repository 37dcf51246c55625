// One hospital of the installation.
import type { FacilityId } from './act.ts'

export interface Facility {
  readonly id: FacilityId
  readonly name: string
}
