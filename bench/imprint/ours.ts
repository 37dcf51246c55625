// Our part alone, in a process of its own: `ours.ts ROOT OUT [inspect] [one]`; `one` reader. Says what
// it took without starting the process.
import { rmSync } from 'node:fs'
import { contentInspector, imprintFile } from '#engines/imprint'
import type { Said } from './said.ts'

const [root = '', out = '', ...how] = process.argv.slice(2)
rmSync(out, { force: true })
let readers = 0
const [start, before] = [performance.now(), process.cpuUsage()]
const taken = await imprintFile(root, out, {
  inspector: how.includes('inspect') ? contentInspector : undefined, readers: how.includes('one') ? 1 : undefined,
  onProgress: (progress) => (readers = progress.readers),
})
if (taken.is !== 'finished') throw new Error(taken.is)
const { user, system } = process.cpuUsage(before)
const said: Said = { readers, seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
process.stdout.write(`${JSON.stringify(said)}\n`)
