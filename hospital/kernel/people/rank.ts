// Who may change whom. Without this, a person who may reset passwords could become anybody.
import { granted, type Role } from '../permission.ts'
import { everywhere, type Place } from './tables.ts'

export interface Grant {
  readonly place: Place
  readonly role: Role
}

/** In each place, a role may hand out and handle these. */
const below: Readonly<Record<Role, readonly Role[]>> = {
  operator: ['operator', 'manager', 'practitioner', 'staff', 'auditor'],
  manager: ['manager', 'practitioner', 'staff', 'auditor'],
  practitioner: ['practitioner', 'staff', 'auditor'],
  staff: [],
  auditor: [],
}

/** INVARIANT: only those who manage people at all stand above anybody. */
export function mayHandle(mine: readonly Grant[], theirs: readonly Grant[]): boolean {
  return theirs.every((one) => mine.some((own) => reaches(own, one)))
}

function reaches(own: Grant, one: Grant): boolean {
  if (!granted[own.role].includes('people.manage')) return false
  const covers = own.place === one.place || (own.place === everywhere && own.role === 'operator')
  return covers && below[own.role].includes(one.role)
}
