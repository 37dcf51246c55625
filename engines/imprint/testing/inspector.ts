// An inspector for tests: says what it saw.
import { createHash } from 'node:crypto'
import type { Inspector } from '../index.ts'

export function inspector(config: unknown): Inspector {
  return {
    open({ path, size }) {
      if (path.endsWith('.skip')) return null
      const hash = createHash('sha256')
      let pieces = 0
      return {
        piece(bytes) {
          pieces += 1
          hash.update(bytes)
        },
        end: () => (size === 0 ? [] : [
          `${String(config)} saw ${path} ${size}`, `${pieces > 1 ? 'many' : 'one'}\n${hash.digest('hex')}`,
        ]),
      }
    },
  }
}
