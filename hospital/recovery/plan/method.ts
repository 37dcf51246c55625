// How a copy is made, by what is copied and where it goes: what stays attached takes what is new, what is carried takes all of it.
import type { Message } from '#hospital/kernel/text.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { say } from '../text.ts'
import type { Line } from './requirements.ts'

export type DataKind = Attributes['recoveryNeed']['data']

/** `data` null: nobody said what it is, and the way that fits most files is named. */
export function methodFor(data: DataKind | null, { offline }: Pick<Line, 'offline'>): Message {
  return say(`recovery.method.${data ?? 'mixed'}.${offline === null ? 'attached' : 'carried'}`)
}
