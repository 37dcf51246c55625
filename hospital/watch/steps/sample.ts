// A few files brought back and compared: chosen anew each time by chance that a day and a generation decide, so that nobody can
// prepare for it and everybody can repeat it.
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { done, type FileSeen, type Outcome, type Reader, type RunOptions, type SampleSeen } from '#engines/copies'

export interface SampleLimits {
  readonly files: number
  readonly bytes: number
}

/** `files` of all with the least hash, as long as they fit; the smallest of several sizes come along by themselves. */
export async function pickSample(
  files: AsyncIterable<Outcome<FileSeen>>, seed: string, limits: SampleLimits,
): Promise<Outcome<readonly FileSeen[]>> {
  const lots: { readonly lot: string; readonly file: FileSeen }[] = []
  for await (const file of files) {
    if (!file.ok) return file
    const { what, path, size } = file.value
    // A name that is not valid Unicode cannot be asked back: that it does not come back says nothing of the copy.
    if (what !== 'file' || size > limits.bytes || path.includes('\ufffd')) continue
    const lot = hash('sha256', `${seed}\n${path}`, 'hex')
    const last = lots.at(-1)
    if (lots.length >= limits.files && last && lot >= last.lot) continue
    const at = lots.findIndex((one) => lot < one.lot)
    lots.splice(at < 0 ? lots.length : at, 0, { lot, file: file.value })
    if (lots.length > limits.files) lots.pop()
  }
  let left = limits.bytes
  return done(lots.map(({ file }) => file).filter(({ size }) => {
    if (size > left) return false
    left -= size
    return true
  }))
}

/** Null where there is nothing to bring back. What came back is removed again. */
export async function bringBackSample(
  reader: Reader, generation: string, limits: SampleLimits & { readonly scratch: string }, now: string, options?: RunOptions,
): Promise<Outcome<SampleSeen | null>> {
  if (limits.files === 0) return done(null)
  const picked = await pickSample(reader.files(generation, options), `${generation} ${now.slice(0, 10)}`, limits)
  if (!picked.ok) return picked
  if (picked.value.length === 0) return done(null)
  const into = mkdtempSync(join(limits.scratch, 'sample-'))
  try {
    const restored = await reader.restore(generation, picked.value.map(({ path }) => path), into, options)
    if (!restored.ok) return restored
    const { files: _, ...sample } = restored.value
    return done({ ...sample, generation, at: now })
  } finally {
    rmSync(into, { recursive: true, force: true })
  }
}
