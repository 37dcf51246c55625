// The drill as its facilitator leads it: started from the exercise, each scene given, seen and scored, and ended.
import { expect } from 'vitest'
import type { Exercise } from '#hospital/response/drills/exercise.ts'
import { dayAt, type Course } from './course.ts'
import { value } from './night.ts'

const at = ({ night, incident }: Course) => ({ facility: night.facility, drill: incident })

export async function startDrill(one: Course): Promise<void> {
  const { id } = await value(one.night.tanaka.call('drills.start', {
    params: { facility: one.night.facility }, body: { exercise: 'night-printers', participants: 12, happenedAt: dayAt(1, '00:30') },
  }))
  one.incident = id
}

const scene = (one: Course, inject: string, state: 'given' | 'resolved') => (
  value(one.night.tanaka.call('drills.inject', { params: { ...at(one), inject }, body: { state } }))
)

export const given = (one: Course, inject: string) => scene(one, inject, 'given')

/** What the script did is what the exercise expects: each is seen in time. */
export async function seen(one: Course, { id, expectations }: Exercise['injects'][number]): Promise<void> {
  for (const { id: expectation } of expectations) {
    await value(one.night.tanaka.call('drills.score', { params: { ...at(one), inject: id, expectation }, body: { score: 2 } }))
  }
  await scene(one, id, 'resolved')
}

export async function ended(one: Course, exercise: Exercise): Promise<void> {
  const { tanaka, facility } = one.night
  await value(tanaka.call('drills.end', { params: at(one), body: { strengths: '最初の電話が早かった。', hotwash: exercise.hotwash.map(() => '書いた') } }))
  const { strengths, better, notTried } = await value(tanaka.call('drills.result', { params: at(one) }))
  expect(strengths).toHaveLength(exercise.injects.flatMap(({ expectations }) => expectations).length)
  expect([...better, ...notTried]).toEqual([])
  const { drills, real, yearly } = await value(tanaka.call('drills.list', { params: { facility } }))
  expect(drills.map(({ id, fromReal }) => [id, fromReal])).toEqual([[one.incident, false]])
  expect(real.some(({ id }) => id === one.incident)).toBe(false)
  expect(yearly).toMatchObject({ late: false })
}
