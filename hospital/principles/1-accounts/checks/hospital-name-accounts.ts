// Log-ins made of the hospital's own name: the first thing anybody tries.
// SOURCE: password-notice-2024 危険な例
import { fold, romajiOf } from '#engines/japanese'
import { z } from 'zod'
import type { RegisterView } from '#hospital/register/view.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { hospitalKanaWords, hospitalLoginWords, hospitalNameWords } from '../accounts.words.ts'
import { concluded } from '../conclude.ts'
import { accountLists } from '../lists.ts'
import { accountsIn, named, type Standing } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'
import { folded, looksLikePerson } from '../words.ts'

export const hospitalNameAccounts = defineCheck({
  id: 'hospital-name-accounts',
  limits: z.strictObject({}),
  needs: ['hospital-profile', accountLists],
  risk: 2,
  effortMinutes: 20,
  duty: 'practitioner',
  judge(view) {
    const found = accountTally(view)
    const names = namesOf(view)
    if (names.length === 0) found.open(say('hospital-name-accounts.noName'))
    for (const one of accountsIn(view).usable) {
      if (one.sort === 'administrator' || one.sort === 'guest') continue
      const name = names.find((term) => isMadeOf(one.login, term))
      if (name === undefined || isSomebodysName(one)) found.fine()
      else found.fail(named(one), [say('hospital-name-accounts.made', { name })], rowsOf(view, one.account, 'login'))
    }
    return concluded(found, view, say('accounts.noneUsable'))
  },
})

/** The hospital's names in Latin letters, without what every hospital is called; three letters at least. */
function namesOf(view: RegisterView): readonly string[] {
  const terms = new Set<string>()
  for (const { is } of view.all('hospital')) {
    for (const name of [is.romaji, is.name, ...(is.alsoCalled ?? [])]) {
      const words = fold(name ?? '').split(/[^a-z0-9]+/)
        .filter((word) => word !== '' && !folded(hospitalNameWords).has(word)
        && !folded(hospitalLoginWords).has(word))
      if (/[a-z]/.test(words.join(''))) terms.add(words.join(''))
    }
    let kana = fold(is.kana ?? '').replaceAll(' ', '')
    for (const word of folded(hospitalKanaWords)) kana = kana.replaceAll(word, '')
    for (const written of romajiOf(kana, 8)) terms.add(written)
  }
  return [...terms].filter((term) => term.length >= 3 && /^[a-z0-9]+$/.test(term))
}

/** The name, alone or with numbers and words such as hospital or admin around it; nothing else. */
function isMadeOf(login: string, term: string): boolean {
  const plain = login.replace(/[^a-z]/g, '')
  const at = plain.indexOf(term)
  return at !== -1 && isWords(plain.slice(0, at)) && isWords(plain.slice(at + term.length))
}

function isWords(rest: string): boolean {
  return rest === ''
    || [...folded(hospitalLoginWords)].some((word) => rest.startsWith(word) && isWords(rest.slice(word.length)))
}

/** A surname may be the hospital's name too. */
function isSomebodysName({ owner, account }: Standing): boolean {
  return (owner !== undefined && owner.by !== 'employeeId') || owner?.certain === true
    || looksLikePerson(account.is.displayName ?? '')
}
