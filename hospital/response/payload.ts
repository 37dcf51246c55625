// Shapes that the acts of this room share.
import { z } from 'zod'

export const id = z.string().min(1).max(80)
export const line = z.string().trim().min(1).max(400)
export const prose = z.string().trim().min(1).max(4000)
/** Epoch milliseconds. */
export const instant = z.int().min(0).max(8_640_000_000_000_000)

/** When it happened where that is not now, and whether it was typed from paper. */
export const when = { happenedAt: instant.nullable(), fromPaper: z.boolean() } as const

/** Said on the screen as it happens. */
export const now = { happenedAt: null, fromPaper: false } as const
