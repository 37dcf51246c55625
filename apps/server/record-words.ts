// How a line of the record reads to people: who acts when nobody does, and what the program's own names stand for.
import type { Common } from './context.ts'
import { checkTitle, sourceTitle } from './present.ts'

const systemPerson = /^system:/

/** Whoever acts has a name, or did not act by hand. */
export const doer = (person: string, known: ReadonlyMap<string, string>, say: Common['say']): string =>
  known.get(person) ?? (systemPerson.test(person) ? say({ code: 'words.byItself' }) : person)

/** Jobs and kinds of files are recorded by their name in the program; people know them by what they are. */
export function plainWord(act: string, field: string, value: string, { say, locale }: Pick<Common, 'say' | 'locale'>): string {
  if (act === 'register.import' && field === 'source') return sourceTitle(say, value)
  if (act === 'work.task-created' && field === 'check') return checkTitle(say, locale, value)
  if (!act.startsWith('job.') || field !== 'name') return value
  const code = `words.job.${value}`
  const word = say({ code })
  return word === code ? value : word
}

/** As a choice in a list: the kind of act, without the values of one. */
export const actTitle = (text: string): string =>
  text.replace(/[\uff08(][^\uff08(]*\{\w+\}[^\uff09)]*[\uff09)]/g, '').replace(/\{\w+\}/g, '…').trim()
