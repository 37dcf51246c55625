// Which playbooks are near what was reported, the nearest first. It only orders the offer: people choose.
import { z } from 'zod'
import { dataOf } from '../data.ts'
import { playbookIds } from './shipped.ts'

export const playbookSigns = dataOf('playbook-signs', z.strictObject({
  asOf: z.iso.date(), certainty: z.enum(['own']),
  near: z.array(z.strictObject({ playbook: z.enum(playbookIds), signs: z.array(z.string()).min(1) })).min(1),
}))

/** By playbook the signs that speak for it. */
export function near(signs: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(playbookSigns().near.flatMap(({ playbook, signs: its }) => {
    const seen = its.filter((one) => signs.includes(one))
    return seen.length === 0 ? [] : [[playbook, seen] as const]
  }))
}
