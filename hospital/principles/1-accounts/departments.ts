// Which department a group is for, read from its name. 「外科」 must not be found inside 「整形外科」.
import { fold, foldName } from '#engines/japanese'
import type { RegisterView } from '#hospital/register/view.ts'
import { perView } from '#hospital/register/per-view.ts'
import { groupTails } from './accounts.words.ts'
import { realmOf } from './standing.ts'
import { departmentsIn } from './suspects.ts'
import { folded } from './words.ts'

export interface DepartmentGroups {
  /** The name carries the old department's name, and not the new one's. */
  carries(group: string, from: string, to: string | undefined): boolean
  /** Some group of this realm is named after a department: names there mean something. */
  speak(realm: string): boolean
}

export const departmentGroups = perView((view: RegisterView): DepartmentGroups => {
  const departments = [...departmentsIn(view)].sort((a, b) => b.length - a.length)
  const named = new Map<string, string | undefined>()
  const departmentOf = (group: string) =>
    named.getOrInsertComputed(group, () => departments.find((one) => stands(one, group)))
  const speaking = new Set(
    view.all('group').filter((group) => departmentOf(group.is.name ?? '') !== undefined).map(realmOf),
  )
  return {
    carries(group, from, to) {
      const whose = departmentOf(group)
      return whose !== undefined && whose === foldName(from)
        && (to === undefined || (whose !== foldName(to) && !stands(foldName(to), group)))
    },
    speak: (realm) => speaking.has(realm),
  }
})

/** As a word of its own: nothing of a name before it, and after it nothing but an end, a mark, or a word such as 共有. */
function stands(department: string, group: string): boolean {
  const words = [foldName(group), ...fold(group).split(/[^\p{L}\p{N}\u30fc]+/u).map(foldName)]
  // GG外科: Latin letters before a Japanese name are a prefix.
  const pieces = [...words, ...words.map((word) => word.replace(/^[a-z]+(?=[^\p{sc=Latin}])/u, ''))]
  return pieces.some((piece) => {
    const rest = piece.startsWith(department) ? piece.slice(department.length) : undefined
    return rest !== undefined && (rest === '' || /^[^\p{L}\p{N}]/u.test(rest) || folded(groupTails).has(rest))
  })
}
