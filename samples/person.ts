// Somebody who works or worked in the invented hospital.
import type { Name } from './names.ts'

export interface Person {
  readonly number: string
  readonly name: Name
  readonly title: string
  joinedOn: string
  department: string
  /** Written in the list of leavers. A date to come: has handed in the notice. */
  leftOn: string | null
  /** Stands in the list of staff. */
  employed: boolean
  moves: readonly Move[]
}

export interface Move {
  readonly on: string
  readonly from: string
  readonly to: string
}
