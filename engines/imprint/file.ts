// An imprint as a file: written beside its name, resumed where an earlier run was cut off, named when it is whole.
import {
  closeSync, createReadStream, existsSync, fsyncSync, ftruncateSync, openSync, realpathSync, renameSync, writeSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { imprint, type ImprintOptions, type Taken } from './imprint.ts'
import { readUnfinished, type Unfinished } from './resume.ts'

export type FileTaken =
  | (Taken & { readonly is: 'finished' | 'aborted' | 'no-folder' })
  /** An imprint inside the folder it is of would change while it is taken. */
  | { readonly is: 'inside' }
  | { readonly is: 'exists' }

const ending = '.unfinished'

/** What a run left behind stands in `<file>.unfinished`; the next with the same label goes on from it. */
export async function imprintFile(
  root: string, file: string, options: Omit<ImprintOptions, 'resume'> = {},
): Promise<FileTaken> {
  if (isInside(root, file)) return { is: 'inside' }
  if (existsSync(file)) return { is: 'exists' }
  const path = file + ending
  const resume = existsSync(path) ? await unfinished(path, options.label ?? '') : undefined
  const descriptor = openSync(path, resume ? 'r+' : 'w')
  let at = resume?.keep ?? 0
  let isOpen = true
  try {
    ftruncateSync(descriptor, at)
    const write = (bytes: Uint8Array) => {
      for (let from = 0; from < bytes.length;) {
        const n = writeSync(descriptor, bytes, from, bytes.length - from, at)
        from += n
        at += n
      }
    }
    const taken = await imprint(root, { write }, { ...options, resume })
    fsyncSync(descriptor)
    if (taken.is !== 'finished') return taken
    // Windows renames nothing that is open.
    isOpen = false
    closeSync(descriptor)
    renameSync(path, file)
    return taken
  } finally {
    if (isOpen) closeSync(descriptor)
  }
}

async function unfinished(path: string, label: string): Promise<Unfinished | undefined> {
  const found = await readUnfinished(createReadStream(path, { highWaterMark: 1024 * 1024 }))
  return found.is === 'unfinished' && found.label === label ? found : undefined
}

function isInside(root: string, file: string): boolean {
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path))
  const path = relative(real(root), join(real(dirname(resolve(file))), basename(file)))
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && resolve(path) !== path
}
