// A route as it stands in the contract's table, with its id.
import type { RouteId } from '#apps/contract/contract.ts'
import type { Route } from '#apps/contract/route.ts'

export type TableRoute = Route & { readonly id: RouteId }
