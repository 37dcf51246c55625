// A review as the server tells it.
import type { Data } from '../../../api/client.ts'

export type Review = Data<'review.get'>
