// One repository, looked at from every side, in this order. A look that cannot be done leaves what an earlier watch saw, with its own day.
import { hash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { RepositorySeen } from '#engines/copies'
import { refusalOf } from './broken.ts'
import { listedOnce } from './listings.ts'
import { Looking } from './looking.ts'
import { content } from './looks/content.ts'
import { gone } from './looks/gone.ts'
import { intact } from './looks/intact.ts'
import type { Known, Look } from './looks/look.ts'
import { protection } from './looks/protection.ts'
import { sample } from './looks/sample.ts'
import { source } from './looks/source.ts'
import { tidy } from './looks/tidy.ts'
import { times } from './looks/times.ts'
import { emptyMemory, type Memory } from './memory.ts'
import type { Night, Step } from './night.ts'
import { earlier, notSeen, type Watched } from './not-seen.ts'
import { open } from './open.ts'
import type { RepositorySettings } from './settings.ts'

const order: readonly (readonly [Step, readonly Look[]])[] = [
  ['generations', [times, gone]],
  ['read', [intact]],
  ['protection', [protection]],
  ['content', [content, tidy]],
  ['source', [source]],
  ['sample', [sample]],
]

export async function watchOne(settings: RepositorySettings, memory: Memory, night: Night): Promise<Watched> {
  const kept = join(night.folder, hash('sha256', settings.name.normalize('NFKC'), 'hex').slice(0, 16))
  mkdirSync(join(kept, 'imprints'), { recursive: true, mode: 0o700 })
  const opened = open(settings, { kept, env: night.env, known: memory.seen?.generations ?? [] })
  if (!opened.ok) return notSeen(settings, memory, night, opened.refusal)
  // In a folder of ours that nobody else may read, and not where all programs leave things: what lies there is patients' data.
  const scratch = join(kept, 'scratch')
  clear(scratch)
  const listings = join(scratch, 'listings')
  mkdirSync(listings, { recursive: true, mode: 0o700 })
  // A reader is an object of functions that know nothing of `this`.
  const reader = { ...opened.value.reader, files: listedOnce(opened.value.reader.files, listings) }
  const head = { name: settings.name, systems: settings.systems, lookedAt: night.now(), tool: reader.tool, place: reader.place }
  try {
    night.onStep?.('generations')
    const found = await reader.generations(night.run)
    if (!found.ok) return { memory, seen: { ...head, ...earlier(memory), refusal: found.refusal } }
    return await everyLook(new Looking({ ...opened.value, settings, reader, kept, scratch }, memory, night, found.value), head)
  } finally {
    await reader.close()
    clear(scratch)
  }
}

/** A watch that was killed left its own behind, and perhaps its tool, which still writes into it: under another name it finds nothing. */
function clear(scratch: string): void {
  const aside = `${scratch}.old`
  const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const
  rmSync(aside, options)
  if (!existsSync(scratch)) return
  renameSync(scratch, aside)
  rmSync(aside, options)
}

/** A look that breaks in a way nobody foresaw costs itself: what it would have seen stays as it was. */
async function unlessBroken(looking: Looking, step: Step, look: () => Promise<Partial<Known>>): Promise<Partial<Known>> {
  try {
    return await look()
  } catch (error) {
    looking.heard(step, { ok: false, refusal: refusalOf(error, looking.place.kept) })
    return {}
  }
}

async function everyLook(looking: Looking, head: Pick<RepositorySeen, 'name' | 'systems' | 'lookedAt' | 'tool' | 'place'>): Promise<Watched> {
  const { rolling: before, rates: usual, samples: earlierOnes, judgedBy: by } = looking.memory
  let known: Known = { clock: null, prune: null, gone: [], rolling: before, rates: usual, samples: earlierOnes, judgedBy: by }
  for (const [step, looks] of order) {
    // Its name was told when the generations were asked for; what nobody asked for does not begin.
    if (step !== 'generations' && (step !== 'source' || looking.settings.source !== undefined)) looking.night.onStep?.(step)
    for (const look of looks) known = { ...known, ...await unlessBroken(looking, step, () => look(looking, known)) }
  }
  const { clock, prune, gone: missed, rolling, rates, samples, judgedBy } = known
  const seen: RepositorySeen = {
    ...head, refusal: null, clock, prune, generations: [...looking.seen.values()],
    sample: samples[0] ?? null, samples: samples.slice(1), gone: missed,
  }
  return { seen, memory: { ...emptyMemory(head.name), rolling, seen, rates, samples, ...(judgedBy && { judgedBy }) } }
}
