// What the file says, as a hash per part and one of all. A file cannot carry its own hash: this is of what stands in it.
import { createHash } from 'node:crypto'
import type { SectionDigest } from './tables.ts'

// Written by our own code, always with its fields in the same order: one content, one text.
const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

export const sectionDigest = (content: readonly unknown[]): string => hash(content)

/** Order counts: pages are looked up by it. */
export const fileDigest = (hospital: string, sections: readonly SectionDigest[]): string =>
  hash({ hospital, sections: sections.map(({ id, digest }) => [id, digest]) })
