// Templates as they are kept between chunks and files.
import type { Branch } from './branch.ts'
import type { NameUse } from './compile.ts'
import type { Plan } from './plan.ts'

/** A template as one chunk stored it: equal bytes but for the places of names mean the same plan. */
export interface Variant {
  readonly plan: RootedPlan
  readonly image: DataView
  readonly names: readonly NameUse[]
}

/** A plan and the layouts of the records that begin with it. */
export interface RootedPlan extends Plan {
  readonly root: Branch
}
