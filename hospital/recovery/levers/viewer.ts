// The first ones as a viewer to read in: a small part of the data, no terminals but a few, restored before everything
// else.
import type { Picture, SystemPicture } from '../path/picture.ts'

export interface Viewer {
  /** Share of each first system's data that is enough to read: allergies, medicines, key images. */
  readonly share: number
  /** Terminals it is read on. */
  readonly terminals: number
  readonly yen: number | null
  readonly pricedOn: string | null
}

/** A small system before each of the first ones; the whole system comes back later, no longer among the first. */
export function withViewer(picture: Picture, viewer: Viewer): Picture {
  return {
    ...picture,
    systems: picture.systems.flatMap((system) =>
      system.first ? [smallOf(system, viewer), { ...system, first: false }] : [system],
    ),
  }
}

function smallOf(system: SystemPicture, { share, terminals }: Viewer): SystemPicture {
  const { estimate } = system
  const steps = estimate.steps.map((one) =>
    one.step === 'data' && one.hours !== null
      ? { ...one, hours: { middle: one.hours.middle * share, plan: one.hours.plan * share } }
      : one,
  )
  return {
    ...system,
    key: `${system.key}/viewer`,
    terminals: Math.min(terminals, system.terminals),
    first: true,
    estimate: { ...estimate, steps, bytes: estimate.bytes === null ? null : Math.round(estimate.bytes * share) },
  }
}
