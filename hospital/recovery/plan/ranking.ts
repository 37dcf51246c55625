// In which order systems matter: who comes to harm first, then how soon it must be back, how little may be lost, how
// far back helps.
import type { RegisterView } from '#hospital/register/view.ts'
import { systemKey } from '../same.ts'

const questions = ['safety', 'rtoHours', 'rpoHours', 'farBackDays'] as const
export type Question = (typeof questions)[number]

export interface Ranked {
  readonly key: string
  readonly name: string
  /** 1 is the gravest; those that answer alike share a place. */
  readonly place: number
  readonly first: boolean
  readonly safety: number | null
  readonly rtoHours: number | null
  readonly rpoHours: number | null
  readonly farBackDays: number | null
  /** What has not been agreed with those who work with it. */
  readonly open: readonly Question[]
}

/** Every system the register knows. Where nothing was agreed it stands last, with what to ask. */
export function ranking(view: RegisterView): readonly Ranked[] {
  const names = new Map<string, string>()
  for (const { key, is } of view.all('system')) names.set(key, is.name ?? key)
  for (const { key, is } of view.all('recoveryNeed')) names.set(key, is.system ?? key)
  const all = [...names]
    .map(([key, name]) => {
      const need = view.get('recoveryNeed', systemKey(name))?.is ?? {}
      const answers = {
        safety: need.safety ?? null,
        rtoHours: need.rtoHours ?? null,
        rpoHours: need.rpoHours ?? null,
        farBackDays: need.farBackDays ?? null,
      }
      return {
        key,
        name,
        first: need.first ?? false,
        ...answers,
        open: questions.filter((one) => answers[one] === null),
      }
    })
    .sort((a, b) => compare(a, b) || (a.key < b.key ? -1 : 1))
  let place = 0
  return all.map((one, at) => {
    const before = all[at - 1]
    if (before === undefined || compare(before, one) !== 0) place = at + 1
    return { ...one, place }
  })
}

function compare(a: Omit<Ranked, 'place'>, b: Omit<Ranked, 'place'>): number {
  return (
    (b.safety ?? 0) - (a.safety ?? 0) ||
    Number(b.first) - Number(a.first) ||
    finite(a.rtoHours) - finite(b.rtoHours) ||
    finite(a.rpoHours) - finite(b.rpoHours) ||
    finite(a.farBackDays) - finite(b.farBackDays)
  )
}

const finite = (hours: number | null): number => hours ?? Number.MAX_VALUE
