// One line of the cut-off order as the server tells it.
import type { Data } from '../../../api/client.ts'

export type CutItem = Data<'cuts.list'>['items'][number]
