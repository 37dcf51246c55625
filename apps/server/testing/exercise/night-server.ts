// The real server in a process of its own whose clock is moved from outside, for the exercise: says its address, then serves.
import { writeSync } from 'node:fs'
import { serve } from '../../serve.ts'

const [data = '', first = '0'] = process.argv.slice(2)
let shift = Number(first)

process.on('message', (said: { readonly shift: number }) => {
  shift = said.shift
  process.send?.({ shift })
})

const serving = await serve({
  data, port: 0, clock: () => Date.now() + shift, cost: { memory: 64, passes: 1 }, burst: 100_000,
  tell: ({ code, params }) => code === 'server.code' && void writeSync(1, `code ${String(params?.['code'])}\n`),
  log: (line) => void process.stderr.write(`${line}\n`),
})
if (!serving.ok) throw new Error(JSON.stringify(serving.reasons))
writeSync(1, `at ${serving.address}\n`)
