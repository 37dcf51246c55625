// Whether the steps of a playbook can be gone through: every name exists, nothing waits for itself.
import type { Message } from '#hospital/kernel/text.ts'
import type { Playbook, Step } from './schema.ts'
import { say } from './text.ts'

/** What a step cannot begin before: the steps it comes after, and the questions that may make it needless. */
export function beforeOf(steps: readonly Step[]): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, string[]>()
  for (const { id, branch } of steps) {
    for (const one of branch === undefined ? [] : [...branch.yes, ...branch.no]) asked.set(one, [...asked.get(one) ?? [], id])
  }
  return new Map(steps.map(({ id, after }) => [id, [...new Set([...after, ...asked.get(id) ?? []])]]))
}

export function orderFaults({ steps }: Pick<Playbook, 'steps'>): readonly Message[] {
  const known = new Set<string>()
  const faults: Message[] = []
  for (const { id } of steps) {
    if (known.has(id)) faults.push(say('response.playbook.twice', { step: id }))
    known.add(id)
  }
  for (const { id, after, branch } of steps) {
    for (const other of [...after, ...branch?.yes ?? [], ...branch?.no ?? []]) {
      if (!known.has(other)) faults.push(say('response.playbook.unknown-step', { step: id, other }))
    }
    const torn = branch?.yes.find((one) => branch.no.includes(one))
    if (torn !== undefined) faults.push(say('response.playbook.both-arms', { step: id, other: torn }))
  }
  if (faults.length > 0) return faults
  const left = waves(steps).left
  return left.length === 0 ? [] : [say('response.playbook.circle', { steps: left.join(', ') })]
}

/** Steps that can go on at the same time, one wave after the other; `left`: those that wait for each other. */
export function waves(steps: readonly Step[]): { readonly waves: readonly (readonly Step[])[]; readonly left: readonly string[] } {
  const here = new Set(steps.map(({ id }) => id))
  const before = beforeOf(steps)
  const gone = new Set<string>()
  const all: (readonly Step[])[] = []
  for (;;) {
    const wave = steps.filter(({ id }) => !gone.has(id) && (before.get(id) ?? []).every((one) => gone.has(one) || !here.has(one)))
    if (wave.length === 0) return { waves: all, left: steps.flatMap(({ id }) => (gone.has(id) ? [] : [id])) }
    for (const { id } of wave) gone.add(id)
    all.push(wave)
  }
}
