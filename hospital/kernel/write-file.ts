// Writes a small secret file so that after a power cut it is either the old one or the whole new one.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'

export function writeNewFile(path: string, content: string): void {
  const beside = `${path}.new`
  const file = openSync(beside, 'w', 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}
