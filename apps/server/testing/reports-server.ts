// A real server in a process of its own with one hospital in it, for tests that kill it: says its address, then serves.
import { writeSync } from 'node:fs'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { serve } from '../serve.ts'

const [data = ''] = process.argv.slice(2)
const serving = await serve({ data, port: 0, tell: () => undefined, log: (line) => void process.stderr.write(`${line}\n`) })
if (!serving.ok) throw new Error(JSON.stringify(serving.reasons))
if (serving.house.kernel.facilities().length === 0) {
  await serving.house.kernel.commit(systemActor('setup'), facilityAdded, { id: 'a', name: '見本病院' })
}
writeSync(1, `at ${serving.address}\n`)
