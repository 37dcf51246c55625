// One concept each: no source file over 400 lines (data apart).
import { sources } from './files.ts'
import type { Gate } from './gate.ts'

const most = 400
// The verifier is one file by design: an auditor carries it alone.
const data = /^apps\/verify\/verify\.mjs$|\.(words|data)\.ts$|(^|\/)fixtures\/|^engines\/password\/.*dictionary/

export const length: Gate = {
  name: 'length of files',
  async run(root) {
    const files = sources(root).filter(({ path }) => !data.test(path))
    const problems = files
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > most)
      .map(({ path, lines }) => `${path}: ${lines} lines, ${most} at most`)
    return { looked: files.length, problems }
  },
}
