#!/usr/bin/env node
// `kokoroe …` from any Node: hands over to the runtime that the project brings. Plain JavaScript, because old ones cannot run main.ts.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const brought = join(here, '..', '..', 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const runtime = existsSync(brought) ? brought : process.execPath

const argv = process.argv.slice(2)
// Events leave no garbage that lives long: a small nursery saves fifty megabytes.
const flags = argv[0] === 'logs' ? ['--max-semi-space-size=8'] : []
// Known before main.ts is: with it compiled, nothing is needed that strips types.
const env = { NODE_COMPILE_CACHE: join(here, '..', '..', 'node_modules', '.cache', 'kokoroe'), ...process.env }

const child = spawn(runtime, [...flags, join(here, 'main.ts'), ...argv], { stdio: 'inherit', env })
// Whoever ends this one means the program. A terminal's Ctrl+C reaches both by itself.
process.on('SIGTERM', () => child.kill('SIGTERM'))
process.on('SIGINT', () => {})
child.on('error', (error) => {
  throw error
})
child.on('close', (code) => {
  process.exitCode = code ?? 70
})
