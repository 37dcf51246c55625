// What the server tells of help from outside.
import type { Data } from '../../../api/client.ts'

export type Outside = Data<'outside.get'>
