// The whole house, put together: one kernel with all rooms, and what apps ask of it.
import type { Actor, FacilityId } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import type { Locale, Message } from '#hospital/kernel/text.ts'

export interface HospitalProfile {
  readonly name: string
  readonly kana?: string | null | undefined
  readonly romaji?: string | null | undefined
  readonly alsoCalled: readonly string[]
  readonly beds?: number | null | undefined
  readonly director?: string | null | undefined
}

export interface House {
  readonly kernel: Kernel
  readonly version: string
  /** How the program calls itself, in code generators and on paper. */
  readonly title: string
  readonly say: (locale: Locale, message: Message) => string
  isSample(facility: FacilityId): boolean
  facilitySince(facility: FacilityId): Promise<number>
  describeHospital(actor: Actor, profile: HospitalProfile): Promise<void>
  fillSample(actor: Actor): Promise<string>
}
