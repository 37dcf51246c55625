// A playbook as CACAO 2.0: manual steps, questions, what goes on at the same time. What CACAO has no word for (lane, who, undo, …)
// stands under our own extension, so that it comes back the same.
import { createHash } from 'node:crypto'
import { waves } from './order.ts'
import type { Playbook, Step } from './schema.ts'

export const extension = 'extension-definition--6f2d7c1e-2b55-5d0a-9a39-3f3a1c8b7e10'
const maker = 'identity--2c1f9d4a-7c43-5f0e-8d1b-5a9e6b3c4d20'

/** Of the same playbook and step always the same. */
function named(type: string, ...of: readonly string[]): string {
  const hash = createHash('sha256').update(['kokoroe', type, ...of].join('\u0000')).digest('hex')
  return `${type}--${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

type Flow = Record<string, Record<string, unknown>>

class Writer {
  readonly flow: Flow = {}
  /** A step that stands under several questions is written once. */
  readonly #claimed = new Set<string>()
  readonly #book: Playbook
  readonly #byId: ReadonlyMap<string, Step>
  constructor(book: Playbook) {
    this.#book = book
    this.#byId = new Map(book.steps.map((step) => [step.id, step]))
  }

  id(type: string, ...of: readonly string[]): string {
    return named(type, this.#book.id, ...of)
  }

  /** Writes these steps one wave after the other, then goes on to `then`; gives back where to begin. */
  section(steps: readonly Step[], then: string, place: string): string {
    const inArms = new Set(steps.flatMap(({ branch }) => (branch === undefined ? [] : [...branch.yes, ...branch.no])))
    const own = steps.filter(({ id }) => !inArms.has(id) && !this.#claimed.has(id))
    for (const { id } of own) this.#claimed.add(id)
    return waves(own).waves.reduceRight((next, wave, at) => this.#wave(wave, next, `${place}/${at}`), then)
  }

  #wave(wave: readonly Step[], then: string, place: string): string {
    const [only] = wave
    if (wave.length === 1 && only !== undefined) return this.#step(only, then)
    const id = this.id('parallel', place)
    const end = this.end(place)
    this.flow[id] = { type: 'parallel', next_steps: wave.map((step) => this.#step(step, end)), on_completion: then }
    return id
  }

  #step(step: Step, then: string): string {
    const id = this.id('action', step.id)
    const { branch } = step
    this.flow[id] = {
      type: 'action', name: step.title.ja, ...(step.detail ? { description: step.detail.ja } : {}),
      commands: [{ type: 'manual', command: step.detail?.ja ?? step.title.ja }], agent: named('individual', step.who),
      on_completion: branch === undefined ? then : this.#question(step, branch, then),
      step_extensions: { [extension]: { step } },
    }
    return id
  }

  #question({ id: asked }: Step, branch: NonNullable<Step['branch']>, then: string): string {
    const id = this.id('if-condition', asked)
    const end = this.end(`${asked}/arms`)
    const arm = (ids: readonly string[], name: string) =>
      this.section(ids.flatMap((one) => this.#byId.get(one) ?? []), end, `${asked}/${name}`)
    this.flow[id] = {
      type: 'if-condition', name: branch.question.ja, condition: branch.question.ja,
      on_true: arm(branch.yes, 'yes'), on_false: arm(branch.no, 'no'), on_completion: then,
      step_extensions: { [extension]: { asks: asked } },
    }
    return id
  }

  end(place: string): string {
    const id = this.id('end', place)
    this.flow[id] = { type: 'end' }
    return id
  }
}

export function toCacao(book: Playbook): unknown {
  const writer = new Writer(book)
  const { steps, ...about } = book
  const start = writer.id('start', '')
  const first = writer.section(steps, writer.end(''), '')
  writer.flow[start] = { type: 'start', on_completion: first }
  const at = `${book.asOf}T00:00:00.000Z`
  return {
    type: 'playbook', spec_version: 'cacao-2.0', id: named('playbook', book.id), name: book.title.ja, description: book.about.ja,
    playbook_types: ['mitigation'], created_by: maker, created: at, modified: at,
    playbook_extensions: { [extension]: { ...about, order: steps.map(({ id }) => id) } },
    workflow_start: start, workflow: writer.flow,
    agent_definitions: Object.fromEntries([...new Set(steps.map(({ who }) => who))].map((who) => [
      named('individual', who), { type: 'individual', name: who },
    ])),
    extension_definitions: {
      [extension]: {
        type: 'extension-definition', name: 'kokoroe response step', version: '1', created_by: maker,
        description: 'lane, role, minutes, undo, effect on patients, evidence to keep first; texts in Japanese and English',
        schema: 'urn:kokoroe:response:step:1',
      },
    },
  }
}
