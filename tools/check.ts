// `npm run check`: every gate says how many files it looked at; a gate that looked at none has failed.
import { arrowGate } from './gates/arrows.ts'
import { circles } from './gates/circles.ts'
import { length } from './gates/length.ts'
import { lint } from './gates/lint.ts'
import { sentences } from './gates/sentences.ts'
import { types } from './gates/types.ts'
import { unused } from './gates/unused.ts'

const gates = [types, lint, arrowGate, circles, unused, sentences, length]
const root = process.cwd()
let failed = 0

for (const gate of gates) {
  const { looked, problems } = await gate.run(root)
  const good = looked > 0 && problems.length === 0
  process.stdout.write(`${good ? 'ok  ' : 'FAIL'} ${gate.name}: ${looked} files, ${problems.length} problems\n`)
  for (const problem of problems) process.stdout.write(`     ${problem}\n`)
  if (looked === 0) process.stdout.write('     looked at nothing, which proves nothing\n')
  if (!good) failed += 1
}

process.exitCode = failed === 0 ? 0 : 1
