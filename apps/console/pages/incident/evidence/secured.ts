// What the server tells of the evidence of one incident.
import type { Data } from '../../../api/client.ts'

export type Secured = Data<'secured.list'>
export type Item = Secured['items'][number]
