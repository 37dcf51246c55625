// Systems that only a contract, a vendor's answer, a form or an outside line names: they are there, and stand in no list of systems.
import { foldName } from '#engines/japanese'
import { companyKey } from '#hospital/register/key.ts'
import type { RegisterView } from '#hospital/register/view.ts'

export interface UnlistedSystem {
  readonly key: string
  /** As it was written first. */
  readonly name: string
  /** Keys of the vendors named together with it. */
  readonly vendors: ReadonlySet<string>
}

const naming = ['contract', 'vendorAnswer', 'disclosure', 'remoteLine'] as const

export function unlistedSystems(view: RegisterView): UnlistedSystem[] {
  const listed = new Set(view.all('system').map(({ is, key }) => foldName(is.name ?? key)))
  const found = new Map<string, UnlistedSystem & { readonly vendors: Set<string> }>()
  for (const kind of naming) {
    for (const { is } of view.all(kind)) {
      // A line that says "none" names nothing.
      const { system: name, vendor } = is
      const folded = name === undefined ? '' : foldName(name)
      if (name === undefined || folded === '' || listed.has(folded) || ('none' in is && is.none)) continue
      const one = found.get(folded) ?? { key: `unlisted/${folded}`, name, vendors: new Set<string>() }
      found.set(folded, one)
      const company = vendor === undefined ? '' : companyKey(vendor)
      if (company !== '') one.vendors.add(company)
    }
  }
  return [...found.values()]
}
