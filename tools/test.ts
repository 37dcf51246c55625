// `npm test`: all tests, and one plain line of totals at the end.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'kokoroe-test-'))
const report = join(folder, 'report.json')
const vitest = join('node_modules', 'vitest', 'vitest.mjs')
const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]

const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
child.on('close', (code) => {
  try {
    const totals = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
    const skipped = (totals['numPendingTests'] ?? 0) + (totals['numTodoTests'] ?? 0)
    process.stdout.write(`\n${totals['numPassedTests'] ?? 0} passed, ${totals['numFailedTests'] ?? 0} failed, ${skipped} skipped\n`)
    const nothing = (totals['numPassedTests'] ?? 0) === 0
    process.exitCode = code === 0 && !nothing ? 0 : 1
  } catch {
    process.exitCode = 1
  }
  rmSync(folder, { recursive: true, force: true })
})
