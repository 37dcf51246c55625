// What a label's code stands for in the registers of this installation, and whom to call there.
import type { House } from '#apps/house.ts'
import { labelCode, tidyCode } from '#hospital/response/report/label-code.ts'
import { foldName } from '#engines/japanese'
import { calledFirst } from '#hospital/response/report/phones.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import type { Message } from '#hospital/kernel/text.ts'

export interface Label {
  readonly facility: string
  readonly hospital: string
  /** As the register knows it; null where it does not, or where the report came without a label. */
  readonly code: string | null
  readonly place: Entity<'place'> | null
  readonly device: Entity<'device'> | null
  /** The name of the place, however it was found. */
  readonly placeName: string | null
  readonly department: string | null
  readonly segment: string | null
}

type Known = ReadonlyMap<string, Entity<'place'> | Entity<'device'>>

/** A view is made anew when the register changes: so is its list of codes. */
const lists = new WeakMap<RegisterView, Known>()

function codesOf(facility: string, view: RegisterView): Known {
  const kept = lists.get(view)
  if (kept) return kept
  const labelled = [...view.all('place'), ...view.all('device')]
  const made: Known = new Map(labelled.map((one) => [labelCode(facility, one.kind, one.key), one]))
  lists.set(view, made)
  return made
}

function without(facility: { readonly id: string; readonly name: string }): Label {
  return {
    facility: facility.id, hospital: facility.name, code: null, place: null, device: null, placeName: null, department: null,
    segment: null,
  }
}

function labelled(bare: Label, code: string, found: Entity<'place'> | Entity<'device'>, view: RegisterView): Label {
  const device = found.kind === 'device' ? found : null
  const standsIn = device?.is.place
  const place = found.kind === 'place'
    ? found : view.all('place').find(({ is }) => is.name !== undefined && foldName(is.name) === foldName(standsIn ?? '')) ?? null
  return {
    ...bare, code, place, device, placeName: place?.is.name ?? standsIn ?? null,
    department: device?.is.department ?? place?.is.department ?? null,
    segment: device?.is.segment ?? place?.is.segment ?? null,
  }
}

/** null: several hospitals, and nothing says which. */
export async function labelOf(house: House, code: string): Promise<Label | null> {
  const facilities = house.kernel.facilities()
  if (code.startsWith('@')) {
    const named = facilities.find(({ id }) => id === code.slice(1))
    return named ? without(named) : null
  }
  const tidy = tidyCode(code)
  for (const facility of tidy.length === 8 ? facilities : []) {
    const view = await house.registers.view(facility.id)
    const found = codesOf(facility.id, view).get(tidy)
    if (found) return labelled(without(facility), tidy, found, view)
  }
  const only = facilities.length === 1 ? facilities[0] : undefined
  return only ? without(only) : null
}

export async function phonesOf(house: House, facility: string, say: (message: Message) => string) {
  return calledFirst(await house.registers.view(facility))
    .map(({ role, number }) => ({ label: say({ code: `value.role.${role}` }), number }))
}
