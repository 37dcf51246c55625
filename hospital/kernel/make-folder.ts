// A folder and those above it that are missing. Node's own way of it never comes back where the system says that a folder is not
// there right after it said that its parent is, as below /proc.
import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Throws where one of them cannot be made. What is there already stays as it is. */
export function makeFolder(path: string, mode: number): void {
  const missing: string[] = []
  for (let at = resolve(path); !isThere(at) && dirname(at) !== at; at = dirname(at)) missing.push(at)
  for (const one of missing.toReversed()) {
    try {
      mkdirSync(one, { mode })
    } catch (error) {
      // Somebody else made it in the meantime.
      if (!statSync(one, { throwIfNoEntry: false })?.isDirectory()) throw error
    }
  }
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // Below a file, or behind rights: making it says why it cannot be.
    return false
  }
}
