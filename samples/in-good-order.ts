// A hospital where nothing falls short of our own practice: good rules, the built-in administrator off, and only
// systems that somebody keeps running.
import type { Backups } from './backups.ts'
import { names, places } from './backups.words.ts'
import type { Relations } from './relations.ts'
import type { Shape } from './shape.ts'

export const inGoodOrder = (shape: Shape): Shape => ({
  ...shape, policy: 'good', administrator: 'disabled', machine: false,
})

export function keepMaintained({ systems }: Relations): void {
  const kept = systems.filter(({ vendor }) => vendor !== null)
  systems.splice(0, systems.length, ...kept)
}

/** What Windows keeps by itself is read by nobody: the receipts go where everything else goes, and are watched there. */
export function keepWatched(backups: Backups): void {
  const at = backups.plans.findIndex(({ place }) => place === places.windows)
  const row = backups.plans[at]
  if (row) backups.plans[at] = { ...row, place: places.nas, media: 'NAS', job: '' }
  backups.store(places.nas).systems.push(names.receipts)
  backups.nights.splice(0)
}
