// To a file or to standard output. A file appears whole or not at all.
import { rename, rm, writeFile } from 'node:fs/promises'
import type { Call } from './command.ts'

export async function write(call: Call, path: string | undefined, content: string | Uint8Array): Promise<boolean> {
  if (path === undefined) {
    call.print(typeof content === 'string' ? content : Buffer.from(content).toString('latin1'))
    return true
  }
  const draft = `${path}.${process.pid}.part`
  try {
    await writeFile(draft, content)
    await rename(draft, path)
    call.complain('cli.written', { path })
    return true
  } catch (error) {
    await rm(draft, { force: true })
    call.complain('cli.cannotWrite', { path, reason: error instanceof Error ? error.message : String(error) })
    return false
  }
}
