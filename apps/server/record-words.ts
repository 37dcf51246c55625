// How a line of the record reads to people: who acts when nobody does, and what the program's own names stand for.
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { fill } from '#hospital/kernel/text.ts'
import type { Common } from './context.ts'
import { checkTitle, sourceTitle } from './present.ts'

const systemPerson = /^system:/
/** Somebody did it, but without logging in. */
const byNobody = new Map([['system:setup', 'words.bySetup'], ['system:command-line', 'words.byCommand']])

/** Whoever acts has a name, or did not act by hand. */
export const doer = (person: string, known: ReadonlyMap<string, string>, say: Common['say']): string =>
  known.get(person) ?? (systemPerson.test(person) ? say({ code: byNobody.get(person) ?? 'words.byItself' }) : person)

type Speaking = Pick<Common, 'say' | 'locale'>

/** Fields of acts about people and settings whose values are names in the program. */
const named = new Set(['way', 'role', 'origin', 'key'])

/** Jobs and kinds of files are recorded by their name in the program; people know them by what they are. */
export function plainWord(act: string, field: string, value: string, { say, locale }: Speaking): string {
  if (act === 'register.import' && field === 'source') return sourceTitle(say, value)
  if (act === 'work.task-created' && field === 'check') return checkTitle(say, locale, value)
  if (act.startsWith('people.') && named.has(field)) return word(say, `words.${field}.${value}`) ?? value
  return act.startsWith('job.') && field === 'name' ? word(say, `words.job.${value}`) ?? value : value
}

function word(say: Common['say'], code: string): string | undefined {
  const found = say({ code })
  return found === code ? undefined : found
}

interface Line {
  readonly act: string
  readonly payload: unknown
}

export const peopleIn = ({ payload }: Pick<Line, 'payload'>): readonly string[] =>
  typeof payload === 'object' && payload !== null && 'person' in payload && typeof payload.person === 'string'
    ? [payload.person] : []

/**
 * Values that are no personal data may stand in the sentence; a commitment never does. The record holds ids; whoever
 * reads it may see the names that are still known.
 */
export function lineText(
  kernel: Pick<Kernel, 'acts'>, line: Line, known: ReadonlyMap<string, string>, speaking: Speaking,
): string {
  const act = kernel.acts.find((one) => one.name === line.act)
  if (!act) return line.act
  const params: Record<string, string | number> = {}
  if (typeof line.payload === 'object' && line.payload !== null) {
    for (const [name, value] of Object.entries(line.payload)) {
      if (act.personal.includes(name)) continue
      if (typeof value === 'string') params[name] = plainWord(line.act, name, value, speaking)
      else if (typeof value === 'number') params[name] = value
    }
  }
  const text = fill(act.text[speaking.locale], params)
  return peopleIn(line).reduce((left, id) => left.replaceAll(id, known.get(id) ?? id), text)
}

/** As a choice in a list: the kind of act, without the values of one. */
export const actTitle = (text: string): string =>
  text.replace(/[\uff08(][^\uff08(]*\{\w+\}[^\uff09)]*[\uff09)]/g, '').replace(/\{\w+\}/g, '…').trim()
