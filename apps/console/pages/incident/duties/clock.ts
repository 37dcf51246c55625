// One clock as the server tells it.
import type { Data } from '../../../api/client.ts'

export type Clock = Data<'duties.list'>['clocks'][number]
