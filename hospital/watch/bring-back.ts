// The data stage of a drill, done for real: files of a generation into an empty folder, compared and timed.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Damage, type Outcome, type Reader, type RunOptions } from '#engines/copies'
import { pickSample, type SampleLimits } from './steps/sample.ts'

export interface BroughtBack {
  readonly files: number
  readonly bytes: number
  readonly compared: number
  readonly equal: number
  readonly wrong: readonly Damage[]
}

const portion = 500

/** `into`: an empty folder; each portion stands in one of its own, because a reader puts nothing into a folder that holds something. */
export async function bringBack(
  reader: Reader, generation: string, into: string, limits: SampleLimits, options?: RunOptions,
): Promise<Outcome<BroughtBack>> {
  const picked = await pickSample(reader.files(generation, options), generation, limits)
  if (!picked.ok) return picked
  const sum = { files: 0, bytes: 0, compared: 0, equal: 0, wrong: [] as Damage[] }
  for (let from = 0; from < picked.value.length; from += portion) {
    const folder = join(into, String(from / portion + 1))
    mkdirSync(folder)
    const some = picked.value.slice(from, from + portion).map(({ path }) => path)
    const back = await reader.restore(generation, some, folder, options)
    if (!back.ok) return back
    const { equal, sizeOnly, wrong, bytes } = back.value
    sum.files += equal + sizeOnly
    sum.bytes += bytes
    sum.compared += equal + wrong.length
    sum.equal += equal
    sum.wrong.push(...wrong)
  }
  return done(sum)
}
