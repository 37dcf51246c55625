// A hospital where nothing falls short of our own practice: good rules, the built-in administrator off, and only
// systems that somebody keeps running.
import type { Relations } from './relations.ts'
import type { Shape } from './shape.ts'

export const inGoodOrder = (shape: Shape): Shape => ({
  ...shape, policy: 'good', administrator: 'disabled', machine: false,
})

export function keepMaintained({ systems }: Relations): void {
  const kept = systems.filter(({ vendor }) => vendor !== null)
  systems.splice(0, systems.length, ...kept)
}
