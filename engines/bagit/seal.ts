// One value for a whole bag: who knows it can tell whether any file of it was changed, added to the lists or taken out.
import { createHash } from 'node:crypto'

export const sealOf = (tagManifest: Uint8Array): string => createHash('sha256').update(tagManifest).digest('hex')
