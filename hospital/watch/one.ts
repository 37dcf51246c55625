// One repository, looked at from every side. A step that cannot be done leaves what an earlier watch saw, with its own day.
import { mkdirSync } from 'node:fs'
import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { FolderReader, Generation, GenerationSeen, Reader, RepositorySeen } from '#engines/copies'
import { emptyMemory, type Memory, type Rate } from './memory.ts'
import type { Night } from './night.ts'
import { open } from './open.ts'
import type { RepositorySettings } from './settings.ts'
import { contentImprint, plain } from './steps/content.ts'
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
  const opened = open(settings, { kept, env: night.env })
  const head = { name: settings.name, systems: settings.systems, lookedAt: night.now() }
  if (!opened.ok) {
    const tool = settings.tool ?? 'folder'
    return { memory, seen: { ...head, ...earlier(memory), tool, place: settings.place, refusal: opened.refusal } }
  }
  const { reader, folder } = opened.value
  try {
    night.onStep?.('generations')
    const generations = await reader.generations(night.run)
    const place = { tool: reader.tool, place: reader.place }
    if (!generations.ok) return { memory, seen: { ...head, ...place, ...earlier(memory), refusal: generations.refusal } }
    const looking = new Looking(settings, memory, night, reader, folder, kept, generations.value)
    return await looking.all({ ...head, ...place })
  } finally {
    await reader.close()
  }
}

const earlier = ({ seen, samples }: Memory) =>
  ({ clock: null, prune: null, generations: seen?.generations ?? [], sample: samples[0] ?? null, samples: samples.slice(1) })

class Looking {
  readonly #settings: RepositorySettings
  readonly #memory: Memory
  readonly #night: Night
  readonly #reader: Reader
  readonly #folder: FolderReader | null
  readonly #kept: string
  readonly #found: readonly Generation[]
  readonly #seen = new Map<string, GenerationSeen>()

  constructor(
    settings: RepositorySettings, memory: Memory, night: Night, reader: Reader, folder: FolderReader | null, kept: string,
    found: readonly Generation[],
  ) {
    this.#settings = settings
    this.#memory = memory
    this.#night = night
    this.#reader = reader
    this.#folder = folder
    this.#kept = kept
    this.#found = found
    const before = new Map(memory.seen?.generations.map((one) => [one.id, one]))
    for (const one of found) this.#seen.set(one.id, { ...unseen, ...one, ...before.get(one.id), ...told(one), ...this.#own() })
  }

  #own() {
    return { systems: this.#settings.systems, medium: this.#settings.medium ?? null }
  }

  get #stopped(): boolean {
    return this.#night.run.signal?.aborted === true
  }

  async all(head: Pick<RepositorySeen, 'name' | 'systems' | 'lookedAt' | 'tool' | 'place'>): Promise<Watched> {
    const clock = await this.#reader.clock(this.#night.run)
    const prune = this.#settings.keep.length > 0 ? await this.#reader.prune?.(this.#settings.keep, this.#night.run) : undefined
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
      generations: [...this.#seen.values()], sample: samples[0] ?? null, samples: samples.slice(1),
    }
    return { seen, memory: { ...emptyMemory(this.#settings.name), rolling, seen, rates, samples } }
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
      if (!protection.ok) continue
      const triedAt = protection.value.refused === null ? null : seenAt
      this.#add(id, { protection: { ...protection.value, seenAt, triedAt } })
    }
  }

  /** Oldest first, because each is held against the one before it. */
  async #content(): Promise<readonly Rate[]> {
    const rates = [...this.#memory.rates]
    let budget = this.#settings.inspectMegabytes * 1_000_000
    let previous: { readonly generation: string; readonly file: string } | null = null
    for (const one of this.#found) {
      if (this.#stopped) break
      const job = { generation: one.id, previous, budget, taken: Date.parse(this.#night.now()) }
      const content = await this.#imprintOf(job)
      if (content === null) continue
      budget = Math.max(0, budget - content.broughtBack)
      const isKnown = this.#seen.get(one.id)?.inspected !== null && content.broughtBack === 0 && !content.isNew
      if (!isKnown) {
        const stored = one.addedBytes !== null && one.bytes ? one.addedBytes / one.bytes : null
        const judged = await inspect({
          generation: one.id, file: content.file, previous: previous?.file ?? null, rates, stored, settings: this.#settings,
        }, this.#night.now(), this.#night.run.signal)
        if (judged.ok) {
          this.#add(one.id, { inspected: judged.value.inspected, root: content.root })
          if (judged.value.rate) rates.push(judged.value.rate)
        }
      }
      previous = { generation: one.id, file: content.file }
    }
    return [...new Map(rates.map((rate) => [rate.generation, rate])).values()].slice(-mostRates)
  }

  async #imprintOf(job: Omit<Parameters<typeof contentImprint>[1], 'file' | 'always'>) {
    if (this.#folder) {
      const look = await this.#folder.imprint(job.generation, this.#night.run)
      return look.ok ? { file: look.value.file, root: look.value.root, broughtBack: 0, isNew: look.value.isNew } : null
    }
    const file = join(this.#kept, 'imprints', `${hash('sha256', job.generation, 'hex').slice(0, 32)}.imprint`)
    const always = new Set(Object.keys(this.#settings.canaries).map(plain))
    const read = await contentImprint(this.#reader, { ...job, file, always }, this.#night.run)
    return read.ok ? { file, root: read.value.root, broughtBack: read.value.broughtBack, isNew: false } : null
  }

  async #source(): Promise<void> {
    const [newest] = this.#newestFirst()
    const { source, leaveOut } = this.#settings
    if (source === undefined || newest === undefined || this.#stopped) return
    const compared = await compareWithSource(this.#reader, newest, { folder: source, leaveOut }, this.#night.now(), this.#night.run)
    if (compared.ok) this.#add(newest.id, { source: compared.value })
  }

  async #samples(): Promise<Memory['samples']> {
    const [newest] = this.#newestFirst()
    const { samples } = this.#memory
    if (newest === undefined || this.#stopped) return samples
    const limits = { files: this.#settings.sampleFiles, bytes: this.#settings.sampleMegabytes * 1_000_000 }
    const sample = await bringBackSample(this.#reader, newest.id, limits, this.#night.now(), this.#night.run)
    return sample.ok && sample.value ? [sample.value, ...samples].slice(0, mostSamples) : samples
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
