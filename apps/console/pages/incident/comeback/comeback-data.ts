// What these pages are given by the server.
import type { Data } from '../../../api/client.ts'

export type Comeback = Data<'comeback.get'>
export type System = Comeback['systems'][number]
