// Report forms of the exercise: what is offered is taken, what nobody knows is said to be unknown, every version sent is kept.
import { expect } from 'vitest'
import { at, type Course } from './course.ts'
import { value } from './night.ts'

export const formIds = ['common-2025', 'privacy-commission'] as const

const get = (one: Course, form: string) => value(one.night.tanaka.call('forms.get', { params: { ...at(one), form } }))

/** Fields the incident itself must have something for by the first morning. */
const offered = [
  'organisation', 'reporter', 'contact', 'found-at', 'happened-at', 'summary', 'kind', 'ransom-note', 'systems', 'care', 'measures', 'publication',
  'police', 'agencies', 'prevention', 'other',
] as const

export async function fillIn(one: Course): Promise<void> {
  const seen = new Set<string>()
  for (const form of formIds) {
    const { sections } = await get(one, form)
    for (const { id, state, suggestions } of sections.flatMap(({ fields }) => fields)) {
      if (suggestions.length > 0) seen.add(id)
      if (state !== 'empty') continue
      const [first] = suggestions
      const body = first === undefined ? { field: id, state: 'unknown' as const } : { field: id, state: 'value' as const, value: first.value, source: first.source }
      await value(one.night.tanaka.call('forms.set', { params: at(one), body }))
    }
    expect((await get(one, form)).far).toMatchObject({ complete: true, missing: [] })
  }
  expect(offered.filter((id) => !seen.has(id))).toEqual([])
}

/** What has come back and what was closed since the first report, as offered. */
export async function brought(one: Course, form: (typeof formIds)[number], field: string, source: string): Promise<void> {
  const found = (await get(one, form)).sections.flatMap(({ fields }) => fields).find(({ id }) => id === field)
  const offer = found?.suggestions.find((each) => each.source === source)
  if (offer === undefined) throw new Error(`nothing is offered for ${field} from ${source}`)
  await value(one.night.tanaka.call('forms.set', { params: at(one), body: { field, state: 'value', value: offer.value, source } }))
}

export async function known(one: Course, field: string, words: string): Promise<void> {
  await value(one.night.tanaka.call('forms.set', { params: at(one), body: { field, state: 'value', value: words } }))
}

export async function send(one: Course, stage: 'first' | 'final'): Promise<void> {
  for (const form of formIds) {
    const { digest, far } = await get(one, form)
    expect(far).toMatchObject({ complete: true, missing: [] })
    await value(one.night.tanaka.call('forms.send', { params: { ...at(one), form }, body: { stage, digest, desk: '委員会の画面' } }))
  }
}

export const formOf = get
