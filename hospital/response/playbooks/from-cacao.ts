// A CACAO 2.0 file as a playbook: manual steps, if-condition and parallel are taken; anything else is refused by name and place.
import { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import { extension } from './cacao.ts'
import { orderFaults } from './order.ts'
import { playbook, step as stepShape, type Playbook, type Step } from './schema.ts'
import { say } from './text.ts'

type Taken = { readonly ok: true; readonly value: Playbook } | { readonly ok: false; readonly reasons: readonly Message[] }

export const cacaoLimits = { bytes: 1024 * 1024, steps: 1000 } as const

const short = z.string().max(1000)
const object = z.record(z.string().max(200), z.unknown())
const file = z.object({
  type: z.literal('playbook'), spec_version: z.literal('cacao-2.0'), id: short, name: z.string().min(1).max(4000),
  description: z.string().max(4000).optional(), modified: short.optional(), workflow_start: short,
  workflow: z.record(short, object), playbook_extensions: object.optional(),
})
const shapes = {
  'start': z.object({ on_completion: short }),
  'end': z.object({}),
  'action': z.object({
    name: z.string().min(1).max(4000).optional(), description: z.string().max(4000).optional(), on_completion: short.optional(),
    commands: z.array(z.object({ type: short, command: z.string().max(4000).optional() })).max(50).default([]),
  }),
  'parallel': z.object({ next_steps: z.array(short).min(1).max(100), on_completion: short.optional() }),
  'if-condition': z.object({
    name: z.string().max(4000).optional(), condition: z.string().min(1).max(4000), on_true: short, on_false: short.optional(),
    on_completion: short.optional(),
  }),
} as const

class Refused extends Error {
  readonly reason: Message
  constructor(reason: Message) {
    super(reason.code)
    this.reason = reason
  }
}

export function fromCacao(source: string): Taken {
  if (Buffer.byteLength(source) > cacaoLimits.bytes) {
    return no(say('response.cacao.size', { most: cacaoLimits.bytes / 1024 }))
  }
  let json: unknown
  try {
    json = JSON.parse(source)
  } catch {
    return no(say('response.cacao.not-json'))
  }
  const read = file.safeParse(json)
  if (!read.success) return no(say('response.cacao.not-playbook', { at: placeOf(read.error) }))
  try {
    return taken(read.data)
  } catch (error) {
    if (error instanceof Refused) return no(error.reason)
    throw error
  }
}

function taken(read: z.output<typeof file>): Taken {
  const steps = new Reader(read.workflow).all(read.workflow_start)
  const mine = read.playbook_extensions?.[extension]
  const { order, ...about } = object.safeParse(mine).data ?? {}
  const sorted = Array.isArray(order) ? steps.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) : steps
  const day = /^\d{4}-\d\d-\d\d/.exec(read.modified ?? '')?.[0] ?? '1970-01-01'
  const whole = playbook.safeParse({
    id: idFrom(read.id), title: twice(read.name), about: twice(read.description || read.name), asOf: day, ...about, steps: sorted,
  })
  if (!whole.success) return no(say('response.cacao.shape', { at: placeOf(whole.error) }))
  const faults = orderFaults(whole.data)
  return faults.length > 0 ? { ok: false, reasons: faults } : { ok: true, value: whole.data }
}

const no = (reason: Message): Taken => ({ ok: false, reasons: [reason] })
const twice = (text: string) => ({ ja: text, en: text })
const idFrom = (id: string) => id.replace(/[^A-Za-z0-9_-]/g, '-').replace(/^[^A-Za-z0-9]+/, '').slice(0, 80) || 'playbook'
const placeOf = (error: z.ZodError) => (error.issues[0]?.path.join('.') || 'type').slice(0, 200)

class Reader {
  readonly #flow: Readonly<Record<string, Record<string, unknown>>>
  readonly #seen = new Set<string>()
  readonly #steps: Step[] = []
  constructor(flow: Readonly<Record<string, Record<string, unknown>>>) {
    this.#flow = flow
  }

  all(start: string): readonly Step[] {
    this.#walk(start, [], 'workflow_start')
    return this.#steps
  }

  /** From here to the end of this way; gives back the steps that what follows comes after. */
  #walk(from: string, before: readonly string[], pointer: string): readonly string[] {
    let last = before
    for (let at: string | undefined = from, by = pointer; at !== undefined;) {
      const node = this.#node(at, by)
      by = at
      if (node.type === 'end') return last
      if (this.#seen.has(at)) throw new Refused(say('response.cacao.again', { at }))
      this.#seen.add(at)
      if (this.#seen.size > cacaoLimits.steps) throw new Refused(say('response.cacao.too-many', { most: cacaoLimits.steps }))
      if (node.type === 'action') last = [this.#action(at, node.is, last)]
      if (node.type === 'parallel') last = node.is.next_steps.flatMap((one) => this.#walk(one, last, by))
      if (node.type === 'if-condition') last = this.#question(at, node.is, last)
      at = node.is.on_completion
    }
    return last
  }

  #node(at: string, by: string) {
    const raw = Object.hasOwn(this.#flow, at) ? this.#flow[at] : undefined
    if (raw === undefined) throw new Refused(say('response.cacao.missing', { at: by.slice(0, 200), step: at.slice(0, 200) }))
    const type = typeof raw['type'] === 'string' ? raw['type'] : ''
    for (const field of ['on_success', 'on_failure']) {
      if (raw[field] !== undefined) throw new Refused(say('response.cacao.flow', { at, field }))
    }
    const part = <T>(shape: z.ZodType<T>): T => {
      const read = shape.safeParse(raw)
      if (!read.success) throw new Refused(say('response.cacao.shape', { at: `${at}.${placeOf(read.error)}` }))
      return read.data
    }
    switch (type) {
      case 'start': return { type: 'start', is: part(shapes.start) } as const
      case 'end': return { type: 'end', is: part(shapes.end) } as const
      case 'action': return { type: 'action', is: part(shapes.action) } as const
      case 'parallel': return { type: 'parallel', is: part(shapes.parallel) } as const
      case 'if-condition': return { type: 'if-condition', is: part(shapes['if-condition']) } as const
      default: throw new Refused(say('response.cacao.step-type', { at, type: type.slice(0, 80) || '—' }))
    }
  }

  #action(at: string, is: z.output<(typeof shapes)['action']>, after: readonly string[]): string {
    const other = is.commands.find(({ type }) => type !== 'manual')
    if (other !== undefined) throw new Refused(say('response.cacao.command-type', { at, type: other.type.slice(0, 80) }))
    const own = ownOf(this.#flow[at])
    if (own?.['step'] !== undefined) {
      const step = stepShape.safeParse(own['step'])
      if (!step.success) throw new Refused(say('response.cacao.shape', { at: `${at}.step_extensions.${placeOf(step.error)}` }))
      this.#steps.push(step.data)
      return step.data.id
    }
    const detail = [is.description, ...is.commands.map(({ command }) => command)].find((one) => one !== undefined && one !== '')
    const step = { id: idFrom(at), lane: 'hearing', who: 'lead', title: twice(is.name ?? idFrom(at)), after, ...(detail ? { detail: twice(detail) } : {}) } as const
    this.#steps.push({ ...step, after: [...after] })
    return step.id
  }

  #question(at: string, is: z.output<(typeof shapes)['if-condition']>, before: readonly string[]): readonly string[] {
    const begun = this.#steps.length
    const ours = typeof ownOf(this.#flow[at])?.['asks'] === 'string'
    const id = idFrom(at)
    const yesEnds = this.#walk(is.on_true, ours ? before : [id], at)
    const middle = this.#steps.length
    const noEnds = is.on_false === undefined ? [] : this.#walk(is.on_false, ours ? before : [id], at)
    // Our own question came back with the step that asks it.
    if (ours) return [...new Set([...yesEnds, ...noEnds, ...before])]
    const question = twice(is.condition)
    const yes = this.#steps.slice(begun, middle).map((step) => step.id)
    const not = this.#steps.slice(middle).map((step) => step.id)
    this.#steps.splice(begun, 0, {
      id, lane: 'hearing', who: 'lead', title: twice(is.name || is.condition), after: [...before], branch: { question, yes, no: not },
    })
    return [...new Set([...yesEnds, ...noEnds])]
  }
}

function ownOf(node: Record<string, unknown> | undefined): Readonly<Record<string, unknown>> | null {
  const all = object.safeParse(node?.['step_extensions'])
  return all.success ? object.safeParse(all.data[extension]).data ?? null : null
}
