// To a file or to standard output. A file appears whole or not at all.
import { rename, rm, writeFile } from 'node:fs/promises'
import type { Call } from './command.ts'
import { type Draft, draftOf } from './draft.ts'

export async function write(
  call: Call, path: string | undefined, content: string | Uint8Array, mode = 0o666,
): Promise<boolean> {
  if (path === undefined) {
    call.print(typeof content === 'string' ? content : Buffer.from(content).toString('latin1'))
    return true
  }
  let draft: Draft | null = null
  try {
    draft = draftOf(path)
    await writeFile(draft.path, content, { mode })
    if (draft.becomes !== null) await rename(draft.path, draft.becomes)
    call.complain('cli.written', { path })
    return true
  } catch (error) {
    if (draft !== null && draft.becomes !== null) await rm(draft.path, { force: true })
    call.complain('cli.cannotWrite', { path, reason: error instanceof Error ? error.message : String(error) })
    return false
  }
}
