// What goes to the server and what comes back, by the contract.
import type { BodyInput, ResponseOf } from '#apps/contract/route.ts'
import type { kamoRoutes } from '#apps/contract/routes/response/kamo.ts'

type Routes = typeof kamoRoutes
type PlaceAnswer = ResponseOf<Routes['kamo.place']>
/** Where the label hangs and whom to call. */
export type Place = Exclude<PlaceAnswer, { choose: unknown }>
export type Hospitals = Extract<PlaceAnswer, { choose: unknown }>['choose']
export type Report = BodyInput<Routes['kamo.report']>
export type Answer = ResponseOf<Routes['kamo.report']>
export type Standing = ResponseOf<Routes['kamo.loop']>
