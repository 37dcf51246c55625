// Runs a tool of node_modules under this same runtime and gives back what it said.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

export function runScript(root: string, script: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', ...script.split('/')), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (data: Buffer) => (output += data.toString('utf8')))
    child.stderr.on('data', (data: Buffer) => (output += data.toString('utf8')))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

export const lines = (output: string) => output.split(/\r?\n/).filter((line) => line.trim() !== '')
