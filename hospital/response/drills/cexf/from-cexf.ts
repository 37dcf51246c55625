// CEXF to an exercise of ours, or the reason why not. What the format says wins over what stands under our key: somebody may have
// changed it elsewhere. A file of others gets our defaults where ours needs more.
import { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import { both, dataOf, type Both } from '../../data.ts'
import { exercise, type Exercise } from '../exercise.ts'
import { say } from '../text.ts'
import { cexf, ownKey, type CexfRead } from './shape.ts'

export type CexfOutcome = { readonly ok: true; readonly body: Exercise } | { readonly ok: false; readonly reasons: readonly Message[] }

export const largestCexf = 1_000_000

const no = (...reasons: readonly Message[]): CexfOutcome => ({ ok: false, reasons })

const defaults = dataOf('exercise-defaults', z.strictObject({ role: both, prompt: both, seen: both, hotwash: both }))

const shortest = 5

export function fromCexf(text: string): CexfOutcome {
  if (text.length > largestCexf) return no(say('response.cexf.too-big'))
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return no(say('response.cexf.not-json'))
  }
  const read = cexf.safeParse(json)
  if (!read.success) return no(...faults(read.error))
  const stray = read.data.inject_flow.find(({ inject_uuid }) => !read.data.injects.some(({ uuid }) => uuid === inject_uuid))
  if (stray !== undefined) return no(say('response.cexf.no-inject', { uuid: stray.inject_uuid }))
  const skewed = read.data.injects.flatMap((one) => one.inject_evaluation).find(({ score_range: [low, high] }) => low !== 0 || high <= 0)
  if (skewed !== undefined) return no(say('response.cexf.score-range', { name: skewed.result }))
  const made = exercise.safeParse(exerciseOf(read.data))
  return made.success ? { ok: true, body: made.data } : no(...faults(made.error))
}

function faults(error: z.ZodError): readonly Message[] {
  return error.issues.slice(0, 5).map(({ path, message }) => say('response.cexf.shape', { path: path.join('.').slice(0, 120), problem: message.slice(0, 200) }))
}

/** Both languages: the other one as it was kept, or the same text where there is none. */
const inBoth = (ja: string, en: string | undefined): Both => ({ ja, en: en ?? ja })

function exerciseOf(read: CexfRead): unknown {
  const { exercise: about, inject_flow: flow, injects, [ownKey]: own } = read
  const { role, hotwash } = defaults()
  const names = namesOf(read)
  const minutes = Math.max(shortest, Math.round(Number(about.total_duration ?? 1800) / 60) || 30)
  const description = about.description === '' ? about.name : about.description
  return {
    id: own?.id ?? `cexf-${about.uuid.toLowerCase()}`,
    title: inBoth(about.name, own?.en.title), about: inBoth(description, own?.en.about),
    size: own?.size ?? (minutes > 45 ? 'hospital' : 'ward'), minutes, audience: own?.audience ?? ['systems'],
    aims: own?.aims ?? [inBoth(description, undefined)], drawnFrom: own?.drawnFrom ?? about.name.slice(0, 400), certainty: own?.certainty ?? 'own',
    prepare: own?.prepare ?? [], roles: own?.roles ?? [{ id: 'team', title: role }], hotwash: own?.hotwash ?? [hotwash],
    flow: flow.map((one, at) => {
      const kept = own?.flow[one.inject_uuid]
      const after = afterOf(read, one.inject_uuid, at)
      return {
        inject: names.get(one.inject_uuid), at: kept?.at ?? (after === undefined ? 0 : shortest), ...(after === undefined ? {} : { after: names.get(after) }),
        to: kept?.to ?? ['team'], channel: kept?.channel ?? 'voice', ...(kept?.clock === undefined ? {} : { clock: kept.clock }),
      }
    }),
    injects: injects.map((one) => injectOf(read, one, names.get(one.uuid) ?? '')),
  }
}

function namesOf({ injects, [ownKey]: own }: CexfRead): ReadonlyMap<string, string> {
  return new Map(injects.map(({ uuid }) => [uuid, own?.injects[uuid]?.id ?? `i-${uuid.toLowerCase()}`]))
}

/** Resolution of which inject brings this one: named by it, or by the one it follows. */
function afterOf({ inject_flow: flow }: CexfRead, uuid: string, at: number): string | undefined {
  const { requirements, sequence } = flow[at] ?? {}
  if (sequence?.trigger.includes('startex')) return undefined
  const named = requirements !== undefined && !Array.isArray(requirements) ? requirements.inject_uuid : undefined
  return named ?? flow.find((one) => one.sequence?.followed_by.includes(uuid))?.inject_uuid
}

function injectOf(read: CexfRead, one: CexfRead['injects'][number], id: string) {
  const { prompt, seen } = defaults()
  const own = read[ownKey]?.injects[one.uuid]
  const payload = read.inject_payloads.find(({ uuid }) => uuid === one.action_payload_resource_uuid)
  const content = payload?.parameters['content']
  const flow = read.inject_flow.find(({ inject_uuid }) => inject_uuid === one.uuid)
  const text = typeof content === 'string' && content !== '' && content.length <= 4000 ? content : one.description ?? flow?.description ?? one.name
  const { en, expectations = [], ...rest } = own ?? {}
  const given = one.inject_evaluation.map(({ result }, at) => {
    const { en: other, ...kept } = expectations[at] ?? { id: `e-${at + 1}`, who: read[ownKey]?.roles[0]?.id ?? 'team', withinMinutes: 10, en: undefined }
    return { ...kept, what: result === '' ? seen : inBoth(result, other) }
  })
  return {
    prompts: [prompt], ...rest, id, title: inBoth(one.name, en?.title), text: inBoth(text, en?.text),
    expectations: given.length > 0 ? given : [{ id: 'e-1', who: read[ownKey]?.roles[0]?.id ?? 'team', what: seen, withinMinutes: 10 }],
  }
}
