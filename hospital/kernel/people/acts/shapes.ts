// Shapes of the payloads of people's acts.
import { z } from 'zod'
import { roles } from '../../permission.ts'

export const id = z.string().min(1).max(100)
/** Personal text. On replay after erasure it is null, so projections keep a nullable column for it. */
export const sealedText = z.string().min(1).max(2000)
export const role = z.enum(roles)
/** Roles that belong to one hospital: the operator's belongs to the installation. */
export const localRole = z.enum(['manager', 'practitioner', 'staff', 'auditor'])
