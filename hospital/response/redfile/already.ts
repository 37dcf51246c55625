// Whether an entry is in the record although nothing says that it was taken in: the machine stopped between the two.
import type { Write } from '#hospital/kernel/act.ts'
import { callsOf } from '../calls/read.ts'
import { cutOf } from '../cuts/read.ts'
import { stepsOf } from '../steps/read.ts'
import { linesOf } from '../timeline/read.ts'
import { noteOf } from '../word/read.ts'
import type { ResultEntry } from './result.ts'

/** The name is the only part of what was said that its act has no place for. */
export const saidBy = ({ by }: Pick<ResultEntry, 'by'>, words: string): string => (by === null ? words : `${by}: ${words}`)

export const noteId = (run: string, { id }: Pick<ResultEntry, 'id'>): string => `${run}-${id}`.slice(0, 80)

export async function alreadyThere(db: Write, incident: string, run: string, entry: ResultEntry): Promise<boolean> {
  switch (entry.kind) {
    case 'told':
      return (await linesOf(db, incident)).some((one) =>
        one.from_paper && one.kind === 'told' && one.happened_at === entry.at && one.words === saidBy(entry, entry.words))
    case 'step':
      return (await stepsOf(db, incident)).some((one) => one.step === entry.step && one.state === entry.state && one.happened_at === entry.at)
    case 'cut': {
      const row = await cutOf(db, incident, entry.cut)
      return row !== null && row.cut_at === entry.at
    }
    case 'call':
      return (await callsOf(db, incident)).some((one) => one.called_at === entry.at && one.name === entry.name && one.from_paper)
    case 'note':
      return (await noteOf(db, noteId(run, entry))) !== null
  }
}
