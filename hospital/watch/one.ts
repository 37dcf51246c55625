// One repository, looked at from every side. A step that cannot be done leaves what an earlier watch saw, with its own day.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { hash } from 'node:crypto'
import { basename, join } from 'node:path'
import {
  type BorgReader, type FolderReader, type Generation, type GenerationGone, type GenerationSeen, type Outcome, type Reader,
  type Refusal, type RepositorySeen, type Tool, withoutSecrets,
} from '#engines/copies'
import { goneSince, withDeleted } from './gone.ts'
import { listedOnce } from './listings.ts'
import { emptyMemory, type Memory, type Rate } from './memory.ts'
import type { Night, Step } from './night.ts'
import { open } from './open.ts'
import type { RepositorySettings } from './settings.ts'
import { contentImprint, type ContentJob, plain } from './steps/content.ts'
import { inspect } from './steps/inspect.ts'
import { bringBackSample } from './steps/sample.ts'
import { compareWithSource } from './steps/source.ts'
import { readAgain } from './steps/read-again.ts'

export interface Watched {
  readonly seen: RepositorySeen
  readonly memory: Memory
}

const mostRates = 60
const mostSamples = 10

export async function watchOne(settings: RepositorySettings, memory: Memory, night: Night): Promise<Watched> {
  const kept = join(night.folder, hash('sha256', settings.name.normalize('NFKC'), 'hex').slice(0, 16))
  mkdirSync(join(kept, 'imprints'), { recursive: true, mode: 0o700 })
  const opened = open(settings, { kept, env: night.env, known: memory.seen?.generations ?? [] })
  if (!opened.ok) return notSeen(settings, memory, night, opened.refusal)
  const head = { name: settings.name, systems: settings.systems, lookedAt: night.now() }
  const { folder, borg } = opened.value
  // In a folder of ours that nobody else may read, and not where all programs leave things: what lies there is patients' data.
  const scratch = join(kept, 'scratch')
  // A watch that was killed left its own behind.
  rmSync(scratch, { recursive: true, force: true })
  const listings = join(scratch, 'listings')
  mkdirSync(listings, { recursive: true, mode: 0o700 })
  // A reader is an object of functions that know nothing of `this`.
  const reader: Reader = { ...opened.value.reader, files: listedOnce(opened.value.reader.files, listings) }
  try {
    night.onStep?.('generations')
    const generations = await reader.generations(night.run)
    const place = { tool: reader.tool, place: reader.place }
    if (!generations.ok) return { memory, seen: { ...head, ...place, ...earlier(memory), refusal: generations.refusal } }
    const looking = new Looking(settings, memory, night, { reader, folder, borg, kept }, generations.value)
    return await looking.all({ ...head, ...place })
  } finally {
    await reader.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Why it could not be read; what an earlier watch saw stays. */
export function notSeen({ name, systems, tool, place }: RepositorySettings, memory: Memory, night: Night, refusal: Refusal): Watched {
  const last = memory.seen
  return {
    memory,
    seen: {
      name, systems, lookedAt: night.now(), ...earlier(memory), tool: tool ?? last?.tool ?? 'folder',
      place: last?.place ?? withoutSecrets(place), refusal: { ...refusal, what: withoutSecrets(refusal.what) },
    },
  }
}

const earlier = ({ seen, samples }: Memory) =>
  ({ clock: null, prune: null, generations: seen?.generations ?? [], sample: samples[0] ?? null, samples: samples.slice(1), gone: seen?.gone ?? [] })

interface Opened {
  readonly reader: Reader
  readonly folder: FolderReader | null
  readonly borg: BorgReader | null
  readonly kept: string
}

interface Beside {
  /** Null where its tool can no longer be asked about it: then everything is looked into. */
  readonly generation: string | null
  readonly file: string
}

class Looking {
  readonly #settings: RepositorySettings
  readonly #memory: Memory
  readonly #night: Night
  readonly #reader: Reader
  readonly #folder: FolderReader | null
  readonly #borg: BorgReader | null
  readonly #kept: string
  readonly #found: readonly Generation[]
  readonly #seen = new Map<string, GenerationSeen>()

  constructor(
    settings: RepositorySettings, memory: Memory, night: Night, { reader, folder, borg, kept }: Opened, found: readonly Generation[],
  ) {
    this.#settings = settings
    this.#memory = memory
    this.#night = night
    this.#reader = reader
    this.#folder = folder
    this.#borg = borg
    this.#kept = kept
    this.#found = found
    const before = new Map(memory.seen?.generations.map((one) => [one.id, one]))
    for (const one of found) {
      const last = before.get(one.id)
      this.#seen.set(one.id, { ...unseen, ...one, ...(last && this.#isSame(one, last) ? last : {}), ...told(one), ...this.#own() })
    }
  }

  #own() {
    return { systems: this.#settings.systems, medium: this.#settings.medium ?? null }
  }

  #isSame(one: Generation, last: Generation): boolean {
    return contentName(this.#reader.tool, one) === contentName(this.#reader.tool, last)
  }

  get #scratch(): string {
    return join(this.#kept, 'scratch')
  }

  get #stopped(): boolean {
    return this.#night.run.signal?.aborted === true
  }

  async all(head: Pick<RepositorySeen, 'name' | 'systems' | 'lookedAt' | 'tool' | 'place'>): Promise<Watched> {
    const clock = await this.#reader.clock(this.#night.run)
    const prune = this.#settings.keep.length > 0 ? await this.#reader.prune?.(this.#settings.keep, this.#night.run) : undefined
    // Asked for by somebody: here it matters that a tool has no answer.
    if (prune && !prune.ok) this.#night.onRefused?.('generations', prune.refusal)
    const gone = await this.#gone()
    this.#night.onStep?.('read')
    const rolling = await this.#readAgain()
    this.#night.onStep?.('protection')
    await this.#protection()
    this.#night.onStep?.('content')
    const rates = await this.#content()
    this.#night.onStep?.('source')
    await this.#source()
    this.#night.onStep?.('sample')
    const samples = await this.#samples()
    const seen: RepositorySeen = {
      ...head, refusal: null, clock: clock.ok ? clock.value : null, prune: prune?.ok ? prune.value : null,
      generations: [...this.#seen.values()], sample: samples[0] ?? null, samples: samples.slice(1), gone,
    }
    this.#tidy(gone)
    // A watch that was stopped did not judge all of them: the next one does.
    const judged = this.#stopped ? this.#memory.judgedBy : judgedBy(this.#settings)
    return { seen, memory: { ...emptyMemory(this.#settings.name), rolling, seen, rates, samples, ...(judged && { judgedBy: judged }) } }
  }

  async #gone(): Promise<readonly GenerationGone[]> {
    const gone = goneSince(this.#memory.seen, this.#found, this.#night.now())
    if (this.#borg === null || this.#stopped) return gone
    const scratch = mkdtempSync(join(this.#scratch, 'before-'))
    try {
      const deleted = await this.#borg.deleted(scratch, this.#night.run)
      return this.#heard('generations', deleted) ? withDeleted(gone, deleted.value, this.#night.now()) : gone
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  }

  /** Imprints of what is gone go when it is no longer told of. A folder's are its reader's. */
  #tidy(gone: readonly GenerationGone[]): void {
    if (this.#folder) return
    const stay = new Set([...this.#seen.values(), ...gone]
      .map((one) => basename(this.#imprintFile(one))))
    const folder = join(this.#kept, 'imprints')
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.imprint.new') || (name.endsWith('.imprint') && !stay.has(name))) rmSync(join(folder, name), { force: true })
    }
  }

  async #readAgain(): Promise<unknown> {
    const again = await readAgain(this.#reader, this.#memory.rolling, this.#found, this.#settings, this.#night)
    for (const [id, read] of again.read) this.#add(id, { read })
    return again.rolling
  }

  async #protection(): Promise<void> {
    for (const { id } of this.#newestFirst()) {
      if (this.#stopped) return
      const seenAt = this.#night.now()
      const protection = await this.#reader.protection(id, this.#night.run)
      if (!this.#heard('protection', protection)) continue
      const triedAt = protection.value.refused === null ? null : seenAt
      this.#add(id, { protection: { ...protection.value, seenAt, triedAt } })
    }
  }

  /** Oldest first, because each is held against the one before it. */
  async #content(): Promise<readonly Rate[]> {
    const rates = [...this.#memory.rates]
    const isJudged = this.#memory.judgedBy === judgedBy(this.#settings)
    let budget = this.#settings.inspectMegabytes * 1_000_000
    let previous: Beside | null = null
    for (const one of this.#found) {
      if (this.#stopped) break
      previous ??= this.#overwritten(one)
      const known: ContentJob['previous'] = previous && previous.generation !== null ? { ...previous, generation: previous.generation } : null
      const job = { generation: one.id, previous: known, budget, taken: Date.parse(this.#night.now()) }
      const content = await this.#imprintOf(one, job)
      if (content === null) continue
      budget = Math.max(0, budget - content.broughtBack)
      const isKnown = isJudged && this.#seen.get(one.id)?.inspected !== null && content.broughtBack === 0 && !content.isNew
      if (!isKnown) {
        const stored = one.addedBytes !== null && one.bytes ? one.addedBytes / one.bytes : null
        const judged = await inspect({
          generation: one.id, file: content.file, previous: previous?.file ?? null, rates, stored, settings: this.#settings,
        }, this.#night.now(), this.#night.run.signal)
        if (this.#heard('content', judged)) {
          this.#add(one.id, { inspected: judged.value.inspected, root: content.root })
          if (judged.value.rate) rates.push(judged.value.rate)
        }
      }
      previous = { generation: one.id, file: content.file }
    }
    return [...new Map(rates.map((rate) => [rate.generation, rate])).values()].slice(-mostRates)
  }

  /** What stood under the same name before: an archive that each run writes anew has no other generation beside it. */
  #overwritten(one: Generation): Beside | null {
    const last = this.#memory.seen?.generations.find(({ id }) => id === one.id)
    if (this.#reader.tool !== 'archive' || !last || this.#isSame(one, last)) return null
    const file = this.#imprintFile(last)
    return existsSync(file) ? { generation: null, file } : null
  }

  async #imprintOf(one: Generation, job: Omit<ContentJob, 'file' | 'always' | 'scratch'>) {
    if (this.#folder) {
      const look = await this.#folder.imprint(job.generation, this.#night.run)
      return this.#heard('content', look) ? { file: look.value.file, root: look.value.root, broughtBack: 0, isNew: look.value.isNew } : null
    }
    const file = this.#imprintFile(one)
    const isNew = !existsSync(file)
    const always = new Set(Object.keys(this.#settings.canaries).map(plain))
    const read = await contentImprint(this.#reader, { ...job, file, always, scratch: this.#scratch }, this.#night.run)
    return this.#heard('content', read) ? { file, root: read.value.root, broughtBack: read.value.broughtBack, isNew } : null
  }

  #imprintFile(one: Pick<Generation, 'id' | 'storedAt' | 'addedBytes'>): string {
    return join(this.#kept, 'imprints', `${hash('sha256', contentName(this.#reader.tool, one), 'hex').slice(0, 32)}.imprint`)
  }

  #heard<T>(step: Step, outcome: Outcome<T>): outcome is Extract<Outcome<T>, { ok: true }> {
    if (!outcome.ok && outcome.refusal.code !== 'not-offered' && !this.#stopped) this.#night.onRefused?.(step, outcome.refusal)
    return outcome.ok
  }

  async #source(): Promise<void> {
    const [newest] = this.#newestFirst()
    const { source, leaveOut } = this.#settings
    if (source === undefined || newest === undefined || this.#stopped) return
    const compared = await compareWithSource(this.#reader, newest, { folder: source, leaveOut }, this.#night.now(), this.#night.run)
    if (this.#heard('source', compared)) this.#add(newest.id, { source: compared.value })
  }

  async #samples(): Promise<Memory['samples']> {
    const [newest] = this.#newestFirst()
    const { samples } = this.#memory
    if (newest === undefined || this.#stopped) return samples
    const limits = { files: this.#settings.sampleFiles, bytes: this.#settings.sampleMegabytes * 1_000_000 }
    const sample = await bringBackSample(this.#reader, newest.id, { ...limits, scratch: this.#scratch }, this.#night.now(), this.#night.run)
    return this.#heard('sample', sample) && sample.value ? [sample.value, ...samples].slice(0, mostSamples) : samples
  }

  #newestFirst(): readonly Generation[] {
    return this.#found.toReversed()
  }

  #add(id: string, more: Partial<GenerationSeen>): void {
    const seen = this.#seen.get(id)
    if (seen) this.#seen.set(id, { ...seen, ...more })
  }
}

const unseen = {
  root: null, source: null, read: { wholeAt: null, parts: 0, of: 0, damages: [] }, inspected: null, protection: null,
} as const

/** Where a tool no longer tells, what it told before stays. */
function told(one: Generation): Partial<Generation> {
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null))
}

/** The names of these say what is in them; under another tool's name, something else may lie tomorrow. */
const lasting: ReadonlySet<Tool> = new Set<Tool>(['restic', 'borg', 'pbs'])

function contentName(tool: Tool, { id, storedAt, addedBytes }: Pick<Generation, 'id' | 'storedAt' | 'addedBytes'>): string {
  return lasting.has(tool) || tool === 'folder' ? id : `${id}\0${storedAt ?? ''}\0${addedBytes ?? ''}`
}

/** What an inspection was held to: with other canaries, what was said before says nothing of them. */
function judgedBy({ canaries, writeOnce }: RepositorySettings): string {
  return hash('sha256', JSON.stringify([Object.entries(canaries).sort(), writeOnce]), 'hex').slice(0, 16)
}
