// The matrix as a table to carry away: one line per generation, each verdict with its reason and its day.
import type { Matrix } from './marks.tsx'

type Cell = string | number | null

interface Words {
  readonly system: string
  readonly position: string
  readonly day: string
  readonly repository: string
  readonly id: string
  readonly missing: string
  readonly reason: (title: string) => string
  readonly seen: (title: string) => string
  readonly verdict: (verdict: Matrix['answer']['verdict']) => string
}

export function exportRows({ systems, names }: Pick<Matrix, 'systems' | 'names'>, words: Words): readonly (readonly Cell[])[] {
  const header = [
    words.system, words.position, words.day, words.repository, words.id,
    ...names.flatMap(({ title }) => [title, words.reason(title), words.seen(title)]),
  ]
  const rows = systems.flatMap((system) => [
    ...system.generations.map((one): readonly Cell[] => [
      system.name, one.position, one.takenOn, one.repository, one.id,
      ...names.flatMap(({ name }): readonly Cell[] => {
        const mark = one.marks.find((each) => each.name === name)
        return mark === undefined ? ['', '', ''] : [words.verdict(mark.verdict), mark.first, mark.date]
      }),
    ]),
    ...system.missing.map((one): readonly Cell[] => [
      system.name, null, null, one.repository, null, words.missing, [one.method, one.reason].filter((part) => part !== null).join(' '),
      ...Array.from({ length: names.length * 3 - 2 }, () => ''),
    ]),
  ])
  return [header, ...rows]
}
