// Where a program is: looked up by ourselves, so that nothing in the current folder is ever taken for it.
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, extname, isAbsolute, join } from 'node:path'

/**
 * Absolute path of a program given by name (looked up on PATH) or by absolute path; null where it is not there. A relative
 * path with folders is nobody's: it would mean another program from another folder.
 */
export function findProgram(name: string): string | null {
  if (name === '' || name.includes('\0')) return null
  if (isAbsolute(name)) return runnable(name)
  if (/[\\/]/.test(name)) return null
  for (const folder of (process.env['PATH'] ?? process.env['Path'] ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue
    const found = runnable(join(folder, name))
    if (found !== null) return found
  }
  return null
}

/** On Windows only `.exe`: scripts of the command prompt cannot be started without a shell. */
function runnable(path: string): string | null {
  const windows = process.platform === 'win32'
  const whole = windows && extname(path).toLowerCase() !== '.exe' ? `${path}.exe` : path
  try {
    if (!statSync(whole).isFile()) return null
    if (!windows) accessSync(whole, constants.X_OK)
    return whole
  } catch {
    return null
  }
}
