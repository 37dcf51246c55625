// What the hospital says about itself: one fact of the register, written by hand.
import type { Actor } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import type { Receipt, Refusal } from '#hospital/kernel/outcome.ts'
import { noted } from '#hospital/register/acts/note.ts'
import type { Fact } from '#hospital/register/fact.ts'
import { keyOf } from '#hospital/register/key.ts'

export interface HospitalProfile {
  readonly name: string
  readonly kana?: string | null | undefined
  readonly romaji?: string | null | undefined
  readonly alsoCalled: readonly string[]
  readonly beds?: number | null | undefined
  readonly director?: string | null | undefined
}

export function describeHospital(kernel: Kernel, actor: Actor, profile: HospitalProfile): Promise<Receipt | Refusal> {
  const { name, kana, romaji, alsoCalled, beds, director } = profile
  const attributes = {
    name,
    ...(kana ? { kana } : {}),
    ...(romaji ? { romaji } : {}),
    ...(alsoCalled.length > 0 ? { alsoCalled: [...alsoCalled] } : {}),
    ...(typeof beds === 'number' ? { beds } : {}),
    ...(director ? { director } : {}),
  }
  const fact: Fact = { kind: 'hospital', key: keyOf.hospital(attributes) ?? name, attributes, row: null }
  return kernel.commit(actor, noted, { fact, reason: null, gives: ['hospital-profile'] })
}
