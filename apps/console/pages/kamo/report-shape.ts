// What the desk's list tells of one report.
import type { Data } from '../../api/client.ts'

export type List = Data<'desk.list'>
export type Report = List['reports'][number]
