// Bodies outside the hospital as known on a date: a start for its own dated list. No telephone number is in it.
import { z } from 'zod'
import { dataFile, shipped } from './load.ts'
import { parseData } from './parse.ts'
import { certainty } from './schema.ts'

const both = z.strictObject({ ja: z.string().min(1).max(1000), en: z.string().min(1).max(1000) })

const outsideBody = z.strictObject({
  id: z.string().min(1).max(40),
  /** The register's word for it; null where no check asks for it. */
  body: z.enum(['ministry', 'portal', 'privacy-commission', 'police', 'jpcert', 'insurer', 'prefecture']).nullable(),
  name: both,
  /** When to call. */
  when: both,
  /** What the hospital must confirm and enter itself. */
  confirm: both,
  url: z.url({ protocol: /^https$/ }).optional(),
  /** Printed on older papers. */
  formerUrl: z.url({ protocol: /^https$/ }).optional(),
  certainty,
  source: z.string().min(1).max(1000),
})
export type OutsideBody = z.infer<typeof outsideBody>

const schema = z.strictObject({ asOf: z.iso.date(), bodies: z.array(outsideBody).min(1).max(100) })

let loaded: z.infer<typeof schema> | undefined

export function outsideBodies(): { readonly asOf: string; readonly bodies: readonly OutsideBody[] } {
  return (loaded ??= shipped('outside-bodies.yaml', parseData(dataFile('outside-bodies.yaml'), schema)))
}
