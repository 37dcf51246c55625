// People who left, and accounts they could still use.
// SOURCE: checklist-r7 2-⑤
import { foldName } from '#engines/japanese'
import { z } from 'zod'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { dayOf, daysBetween } from '#hospital/kernel/days.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { perView } from '#hospital/register/per-view.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { openIncomparable } from '../comparable.ts'
import { concluded } from '../conclude.ts'
import { accountLists } from '../lists.ts'
import { surePerson } from '../owners.ts'
import { accountsIn, named, type Standing } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

type Person = Entity<'person'>

export const leaversEnabled = defineCheck({
  id: 'leavers-enabled',
  limits: z.strictObject({ graceDays: z.int().nonnegative() }),
  needs: ['leavers', accountLists],
  uses: ['staff'],
  risk: 5,
  effortMinutes: 10,
  duty: 'practitioner',
  judge(view, { graceDays }) {
    const found = accountTally(view)
    const accounts = accountsIn(view)
    const gone = (person: Person) => hasLeft(person) && daysBetween(person.is.leftOn ?? '', view.asOf) > graceDays
    const suspected = new Map<Standing, Person[]>()
    for (const person of view.all('person').filter(hasLeft)) {
      const theirs = view.accountsOf(person).map((account) => accounts.byKey.get(account.key))
        .filter((one) => one?.usable === true && one.sort === 'person' && !speaksAgainst(one, person)) as Standing[]
      if (theirs.length === 0 || !gone(person)) found.fine()
      else for (const one of theirs) suspected.getOrInsertComputed(one, () => []).push(person)
    }
    for (const [one, leavers] of suspected) {
      const sure = surePerson(view, one)
      const rows = [
        ...rowsOf(view, one.account, 'enabled', 'displayName'),
        ...leavers.flatMap((person) => rowsOf(view, person, 'leftOn')),
      ]
      const [leaver] = leavers
      if (sure === undefined || leaver === undefined) {
        const people = (one.owner?.people ?? leavers).slice(0, 5).map(described).join(', ')
        found.unknown(named(one), [say('leavers-enabled.candidates', { people })], rows)
        continue
      }
      const told = {
        name: described(leaver), date: leaver.is.leftOn ?? '', days: daysBetween(leaver.is.leftOn ?? '', view.asOf),
      }
      if (mayBeBack(view, leaver)) found.unknown(named(one), [say('leavers-enabled.mayBeBack', told)], rows)
      else found.fail(named(one), [say('leavers-enabled.enabled', { ...told, limit: graceDays })], rows)
    }
    if (!accounts.all.some((one) => one.sort === 'person')) found.open(say('leavers-enabled.nobodys'))
    openIncomparable(found, view, view.all('person').filter((person) => hasLeft(person) && gone(person)))
    return concluded(found, view, say('leavers-enabled.none'))
  },
})

/** Somebody who came back after leaving has not left. */
function hasLeft({ is }: Person): boolean {
  return is.leftOn !== undefined && !(is.joinedOn !== undefined && is.joinedOn > is.leftOn)
}

/** A weak sign (Latin letters) does not stand against another name written out in full. */
function speaksAgainst({ owner, account }: Standing, person: Person): boolean {
  const shown = account.is.displayName
  return owner?.by === 'romaji' && shown !== undefined && person.is.name !== undefined
    && /\p{sc=Han}/u.test(shown) && !foldName(shown).includes(foldName(person.is.name))
}

function described({ is }: Person): string {
  const more = [is.department, is.employeeId].filter((text) => text !== undefined)
  return more.length > 0 ? `${is.name ?? ''} (${more.join(' ')})` : (is.name ?? is.employeeId ?? '')
}

/** People by name who joined on a known day: somebody rehired often gets a new number. */
const joinedByName = perView((view: RegisterView) =>
  Map.groupBy(view.all('person').filter(({ is }) => is.joinedOn !== undefined), ({ is }) => foldName(is.name ?? '')))

function mayBeBack(view: RegisterView, leaver: Person): boolean {
  const { leftOn, joinedOn, name } = leaver.is
  if (leftOn === undefined || name === undefined) return false
  const namesakes = joinedByName(view).get(foldName(name)) ?? []
  if (
    namesakes.some((other) => other !== leaver && (other.is.joinedOn ?? '') >= leftOn && other.is.leftOn === undefined)
  )
    return true
  // A newer staff list that still shows the person contradicts the leavers' list; with a date of joining before it,
  // it is only late.
  const saidBy = view.source(leaver, 'leftOn')?.file
  return joinedOn === undefined && view.batches('staff').some((batch) => {
    return batch.file !== saidBy && dayOf(batch.observedAt) > leftOn
      && leaver.evidence.some((row) => row.file === batch.file)
  })
}
