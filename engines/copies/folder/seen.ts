// What can be seen of a generation's protection without trying anything: flags, mounts, rights.
import { accessSync, constants, readFileSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { flagsBelow } from '../local/flags.ts'

export interface Flags {
  readonly objects: number
  readonly immutable: number
  readonly appendOnly: number
}

/** Of everything below a folder, or of one file; null where nobody can tell. */
export async function readFlags(path: string, signal?: AbortSignal): Promise<Flags | null> {
  const counts = { objects: 0, immutable: 0, appendOnly: 0 }
  for await (const one of flagsBelow(path, signal)) {
    if (one === null) return null
    counts.objects += 1
    if (one.immutable) counts.immutable += 1
    else if (one.appendOnly) counts.appendOnly += 1
  }
  return counts.objects === 0 ? null : counts
}

export interface Mount {
  readonly type: string
  readonly readOnly: boolean
}

/** Linux's table of mounts → the one a path is on. */
export function mountOf(table: string, path: string): Mount | null {
  let best: { readonly at: string; readonly mount: Mount } | null = null
  for (const line of table.split('\n')) {
    const [left = '', right = ''] = line.split(' - ')
    const [, , , , at = '', options = ''] = left.split(' ')
    const [type = '', , superOptions = ''] = right.split(' ')
    const plain = at.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    const whole = Buffer.from(plain, 'latin1').toString('utf8')
    const inside = whole !== '' && (path === whole || path.startsWith(whole.endsWith('/') ? whole : `${whole}/`))
    // What was mounted last over the same place is what is seen.
    if (!inside || type === '' || whole.length < (best?.at.length ?? 0)) continue
    const readOnly = [options, superOptions].some((list) => list.split(',').includes('ro'))
    best = { at: whole, mount: { type, readOnly } }
  }
  return best?.mount ?? null
}

export function readMount(folder: string): Mount | null {
  try {
    return mountOf(readFileSync('/proc/self/mountinfo', 'utf8'), realpathSync(folder))
  } catch {
    // Not Linux, or nothing to be seen.
    return null
  }
}

/**
 * Whether this account may write to the folder or take it out of the one above; null where rights are not told by
 * asking.
 */
export function mayWrite(folder: string): boolean | null {
  if (process.platform === 'win32') return null
  return [folder, dirname(folder)].some((path) => {
    try {
      accessSync(path, constants.W_OK)
      return true
    } catch {
      return false
    }
  })
}
