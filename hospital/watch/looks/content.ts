// Is it clean? Each generation is looked into and held against the one before it: oldest first.
import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Damage, Generation } from '#engines/copies'
import type { Looking } from '../looking.ts'
import type { Rate } from '../memory.ts'
import type { RepositorySettings } from '../settings.ts'
import { contentImprint, type ContentJob, sealedIn } from '../steps/content.ts'
import { inspect } from '../steps/inspect.ts'
import { plain } from '../steps/plain.ts'
import type { Look } from './look.ts'

const mostRates = 60

interface Beside {
  /** Null where its tool can no longer be asked about it: then everything is looked into. */
  readonly generation: string | null
  readonly file: string
}

interface Content {
  readonly file: string
  readonly root: string
  readonly broughtBack: number
  readonly isNew: boolean
}

export const content: Look = async (looking, known) => {
  const { settings, night } = looking
  const rates = [...known.rates]
  const by = judgedBy(settings)
  let budget = settings.inspectMegabytes * 1_000_000
  let previous: Beside | null = null
  for (const one of looking.found) {
    if (looking.stopped) break
    previous ??= await overwritten(looking, one)
    const read = await imprintOf(looking, one, previous, budget)
    if (read === null) continue
    budget = Math.max(0, budget - read.broughtBack)
    const isNew = read.isNew || read.broughtBack > 0 || looking.seen.get(one.id)?.inspected === null
    if (isNew || known.judgedBy !== by) await judge(looking, one, read, previous, rates)
    previous = { generation: one.id, file: read.file }
  }
  return {
    rates: [...new Map(rates.map((rate) => [rate.generation, rate])).values()].slice(-mostRates),
    // A watch that was stopped did not judge all of them: the next one does.
    judgedBy: night.run.signal?.aborted ? known.judgedBy : by,
  }
}

async function judge(looking: Looking, one: Generation, read: Content, previous: Beside | null, rates: Rate[]): Promise<void> {
  const { settings, night } = looking
  const stored = one.addedBytes !== null && one.bytes ? one.addedBytes / one.bytes : null
  const job = { generation: one.id, file: read.file, previous: previous?.file ?? null, rates, stored, packed: one.packedShare ?? null, settings }
  const judged = await inspect(job, night.now(), night.run.signal)
  if (!looking.heard('content', judged)) return
  looking.add(one.id, { inspected: judged.value.inspected, root: read.root })
  if (judged.value.rate) rates.push(judged.value.rate)
}

/** What stood under the same name before: an archive that each run writes anew has no other generation beside it. */
async function overwritten(looking: Looking, one: Generation): Promise<Beside | null> {
  const last = looking.before(one.id)
  if (looking.reader.tool !== 'archive' || !last || looking.isSame(one, last)) return null
  const file = looking.imprintFile(last)
  return await sealedIn(file) === null ? null : { generation: null, file }
}

async function imprintOf(looking: Looking, one: Generation, previous: Beside | null, budget: number): Promise<Content | null> {
  const { reader, settings, night, place: { folder, scratch } } = looking
  if (folder) {
    const look = await folder.imprint(one.id, night.run)
    if (!looking.heard('content', look)) return null
    const { file, root, isNew } = look.value
    return { file, root, isNew, broughtBack: 0 }
  }
  const file = looking.imprintFile(one)
  const isNew = !existsSync(file)
  const asked: ContentJob['previous'] = previous && previous.generation !== null ? { ...previous, generation: previous.generation } : null
  const read = await contentImprint(reader, {
    generation: one.id, previous: asked, file, budget, scratch, taken: Date.parse(night.now()),
    always: new Set(Object.keys(settings.canaries).map(plain)), ...(night.onAside && { onAside: night.onAside }),
  }, night.run)
  if (read.ok && read.value.passedOver !== null) night.onRefused?.('content', read.value.passedOver)
  if (read.ok) damaged(looking, one, read.value.wrong)
  return looking.heard('content', read) ? { file, root: read.value.root, broughtBack: read.value.broughtBack, isNew } : null
}

const mostTold = 500

/** A file that does not come back is damage, found before its part's turn to be read again has come. */
function damaged(looking: Looking, { id }: Generation, wrong: readonly Damage[]): void {
  const read = looking.seen.get(id)?.read
  if (read === undefined || wrong.length === 0) return
  const known = new Set(read.damages.map(({ where }) => where))
  const fresh = wrong.filter(({ where }) => !known.has(where)).map(({ where, said }) => ({ where, said }))
  looking.add(id, { read: { ...read, damages: [...read.damages, ...fresh].slice(0, mostTold) } })
}

/** What an inspection was held to: with other canaries, what was said before says nothing of them. */
function judgedBy({ canaries, writeOnce }: RepositorySettings): string {
  const sorted = Object.entries(canaries).sort(([a], [b]) => (a < b ? -1 : 1))
  return hash('sha256', JSON.stringify([sorted, writeOnce]), 'hex').slice(0, 16)
}
