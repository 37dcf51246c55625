// Lists that lack a column: what nobody wrote down cannot be told for any account of that list.
import type { Message } from '#hospital/kernel/text.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import type { Tally } from '#hospital/principles/judgement.ts'
import type { Standing } from './standing.ts'

/**
 * Says it once per list instead of once per account, and gives back the accounts of the other lists. Where only some
 * accounts lack
 * the value, the check itself says so for each of them.
 */
export function withColumn(
  to: Tally, accounts: readonly Standing[], attribute: keyof Attributes['account'],
  sentence: (params: { realm: string; count: number }) => Message, matters: (realm: string) => boolean = () => true,
): readonly Standing[] {
  const telling = new Set<string>()
  const lacking: Message[] = []
  const aside: Message[] = []
  for (const [realm, list] of Map.groupBy(accounts, (one) => one.realm)) {
    if (list.some((one) => one.account.is[attribute] !== undefined)) telling.add(realm)
    else
      (matters(realm) ? lacking : aside)
        .push(sentence({ realm: list[0]?.realmName ?? realm, count: list.length }))
  }
  for (const reason of lacking) to.open(reason)
  for (const reason of aside) {
    if (telling.size === 0) to.open(reason)
    else to.note(reason)
  }
  return accounts.filter((one) => telling.has(one.realm))
}
