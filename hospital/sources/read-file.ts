// One file through one source into one batch: streaming, bounded, total. Whatever a source does ends in a batch that says so.
import { createHash } from 'node:crypto'
import type { Batch, Fact, Problem } from '#hospital/register/fact.ts'
import { batchId } from '#hospital/register/import-batch.ts'
import { dayOf } from '#hospital/register/moment.ts'
import { moment } from '#hospital/register/vocabulary/common.ts'
import { say } from './shared/text.ts'
import type { Input, Item, Reading, Source } from './source.ts'

export interface ReadOptions {
  /** Relative path, where the file stands in a folder or an archive; else its name. */
  readonly path?: string
  /** Column mapping the source was made from. */
  readonly profile?: string | null
  readonly limits?: Partial<ReadLimits>
  /** Facts so far; called now and then. */
  readonly onProgress?: (facts: number) => void
  /** Rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

interface ReadLimits {
  readonly facts: number
  /** Problems that are kept; further ones are counted. */
  readonly problems: number
  readonly milliseconds: number
}

const defaultLimits: ReadLimits = { facts: 2_000_000, problems: 1000, milliseconds: 15 * 60_000 }

export async function readFile(input: Input, source: Source, options: ReadOptions = {}): Promise<Batch> {
  const file = await sha256(input).catch(() => null)
  return collect(file === null ? broken('not readable') : source.read(input), {
    source, input, file: file ?? '0'.repeat(64), options,
  })
}

export interface Collecting {
  readonly source: Pick<Source, 'id' | 'version' | 'gives'>
  readonly input: Pick<Input, 'name' | 'today' | 'modifiedAt'>
  /** SHA-256 of what was read, hex. */
  readonly file: string
  readonly options: ReadOptions
}

/** For sources that are no files (a live directory) too. */
export async function collect(items: AsyncIterable<Item>, { source, input, file, options }: Collecting): Promise<Batch> {
  const limits = { ...defaultLimits, ...options.limits }
  const started = Date.now()
  const facts: Fact[] = []
  const problems = new Kept(limits.problems)
  let reading: Reading = { mode: 'snapshot', scope: '' }
  let seen = 0
  try {
    for await (const item of items) {
      if (item.type === 'fact') facts.push(item.fact)
      else if (item.type === 'problem') problems.add(item.problem)
      else reading = item.reading
      if (facts.length > limits.facts) {
        facts.pop()
        problems.add({ row: null, message: say('source.too-many', { limit: limits.facts }), weight: 'lost' })
        break
      }
      if (++seen % 2000 !== 0) continue
      options.onProgress?.(facts.length)
      options.signal?.throwIfAborted()
      if (Date.now() - started > limits.milliseconds) {
        problems.add({ row: null, message: say('source.too-slow'), weight: 'lost' })
        break
      }
    }
  } catch (error) {
    options.signal?.throwIfAborted()
    // Total: a bug of one source must not stop the other files, and must not look like an empty file.
    problems.add({ row: null, message: say('source.broken', { reason: reasonOf(error) }), weight: 'lost' })
  }
  if (facts.length === 0 && problems.empty) problems.add({ row: null, message: say('source.nothing'), weight: 'lost' })
  const told = { file, source: source.id, reader: source.version, observedAt: observedAt(reading, input) }
  return {
    id: batchId(told, options.profile ?? null), ...told, gives: reading.gives ?? source.gives,
    path: options.path ?? input.name, mode: reading.mode, scope: reading.scope,
    facts, problems: problems.all(),
  }
}

/** Never later than the day of the reading: a clock that runs ahead must not hide a file. */
function observedAt(reading: Reading, { modifiedAt, today }: Collecting['input']): string {
  const told = [reading.observedAt, modifiedAt].find((one) => one !== undefined && moment.safeParse(one).success) ?? today
  return dayOf(told) > today ? today : told
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200)
}

async function* broken(reason: string): AsyncIterable<Item> {
  yield { type: 'problem', problem: { row: null, message: say('source.broken', { reason }), weight: 'lost' } }
}

async function sha256(input: Input): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of input.open()) hash.update(chunk)
  return hash.digest('hex')
}

/** The first ones, and how many more. Lost rows are kept before notes, so that what matters is not crowded out. */
class Kept {
  readonly #limit: number
  readonly #lost: Problem[] = []
  readonly #notes: Problem[] = []
  #more = { lost: 0, note: 0 }

  constructor(limit: number) {
    this.#limit = limit
  }

  get empty(): boolean {
    return this.#lost.length === 0 && this.#notes.length === 0
  }

  add(problem: Problem): void {
    const kept = problem.weight === 'lost' ? this.#lost : this.#notes
    if (this.#lost.length + this.#notes.length < this.#limit) kept.push(problem)
    else if (problem.weight === 'lost' && this.#notes.length > 0) {
      this.#notes.pop()
      this.#more.note++
      kept.push(problem)
    } else this.#more[problem.weight]++
  }

  all(): readonly Problem[] {
    const kept = [...this.#lost, ...this.#notes].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
    const more = (['lost', 'note'] as const).filter((weight) => this.#more[weight] > 0)
    return [
      ...kept,
      ...more.map((weight): Problem => ({ row: null, message: say('source.problems-more', { count: this.#more[weight] }), weight })),
    ]
  }
}
