// The scenes of an exercise as it is kept, in the language of the page.
import type { Data } from '../../api/client.ts'
import type { Locale } from '#hospital/kernel/text.ts'
import { locale } from '../../util/locale.ts'

type Both = Readonly<Record<Locale, string>>

/** What the server keeps as an exercise, as far as pages read it. */
export interface KeptExercise {
  readonly title: Both
  readonly about: Both
  readonly minutes: number
  readonly injects: readonly {
    readonly id: string
    readonly title: Both
    readonly text: Both
    readonly easy?: string
    readonly prompts: readonly Both[]
    readonly expectations: readonly { readonly id: string; readonly what: Both }[]
  }[]
}

// The server keeps nothing as an exercise that has not this shape.
export const keptExercise = (body: Data<'exercises.get'>['body']): KeptExercise => body as unknown as KeptExercise

export function scenesIn(body: Data<'exercises.get'>['body']) {
  const spoken = locale()
  return keptExercise(body).injects.map(({ id, title, expectations }) => ({
    id, title: title[spoken], expectations: expectations.map((one) => ({ id: one.id, what: one.what[spoken] })),
  }))
}
