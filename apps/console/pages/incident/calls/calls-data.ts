// What these pages are given by the server.
import type { Data } from '../../../api/client.ts'

export type Calls = Data<'calls.list'>
export type Station = Calls['inside'][number]
