// An inspector for tests that makes a file grow while it is read, so many times.
import { appendFileSync } from 'node:fs'
import type { Inspector } from '../index.ts'

export function inspector(config: unknown): Inspector {
  let { times } = config as { times: number } // only the tests beside it give one
  const { file } = config as { file: string }
  return {
    open: ({ path }) => (file.endsWith(path) ? {
      piece() {
        if (times-- > 0) appendFileSync(file, 'more')
      },
      end: () => [],
    } : null),
  }
}
