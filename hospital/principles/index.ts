// The list of the nine.
import { accounts } from './1-accounts/principle.ts'
import type { Principle } from './shape.ts'

export const principles: readonly Principle[] = [accounts]
