// The format wants a UUID that stays the same for the same inject: made of the ids, which stay.
import { createHash } from 'node:crypto'

export function uuidOf(...ids: readonly string[]): string {
  const hex = createHash('sha256').update(ids.join('\n')).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
