// One system of the decision table as the server tells it.
import type { Data } from '../../../api/client.ts'

export type System = Data<'decisions.list'>['systems'][number]
