// How a line of the record reads to people: who acts when nobody does, and what the house's own work is called.
import type { Common } from './context.ts'

const systemPerson = /^system:/

/** Whoever acts has a name, or did not act by hand. */
export const doer = (person: string, known: ReadonlyMap<string, string>, say: Common['say']): string =>
  known.get(person) ?? (systemPerson.test(person) ? say({ code: 'words.byItself' }) : person)

/** Jobs are recorded by their name in the program; people know them by what they do. */
export function jobWord(act: string, value: string, say: Common['say']): string {
  if (!act.startsWith('job.')) return value
  const code = `words.job.${value}`
  const word = say({ code })
  return word === code ? value : word
}

/** As a choice in a list: the kind of act, without the values of one. */
export const actTitle = (text: string): string =>
  text.replace(/[（(][^（(]*\{\w+\}[^）)]*[）)]/g, '').replace(/\{\w+\}/g, '…').trim()
