// What the hospital says, on paper: a note for one of its readers, and words that calm on a card.
import { notePaper } from '#hospital/binder/reports/incident-note.ts'
import { phrasePaper } from '#hospital/binder/reports/incident-phrases.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import { audiences } from '#hospital/response/word/audiences.ts'
import { composed } from '#hospital/response/word/compose.ts'
import { phraseReaders, phrases, spokenPhrase } from '#hospital/response/word/phrases.ts'
import { notesOf } from '#hospital/response/word/read.ts'
import type { Context, FileOut } from '../../context.ts'
import { notFound, type Refused } from '../../refuse.ts'
import { render } from '../reports.ts'
import { paperGround } from './paper-ground.ts'
import { phraseValues } from './word-phrases.ts'

export async function wordPaper(context: Context<'word.print'>): Promise<FileOut | Refused> {
  const { house, facility, locale, say, params, query } = context
  const { incident, notes } = await house.kernel.read(facility, async (db) => ({
    incident: await incidentOf(db, params.incident), notes: await notesOf(db, params.incident),
  }))
  if (incident === null) return notFound()
  const ground = await paperGround(context, incident)
  if (params.paper === 'phrases') {
    const known = await phraseValues(context) ?? {}
    const readers = phraseReaders.filter((id) => query.audience === undefined || id === query.audience)
    return render[params.format](phrasePaper({
      ...ground, readers: readers.map((id) => ({
        title: say({ code: `words.phrase.for.${id}` }),
        phrases: phrases().filter((one) => one.for === id).map((one) => ({ moment: one.moment[locale], say: spokenPhrase(one, locale, known) })),
      })),
    }))
  }
  const found = notes.find(({ note }) => query.note === undefined || note.id === query.note)
  const audience = audiences().find(({ id }) => id === (query.audience ?? 'wards'))
  if (found === undefined || audience === undefined) return notFound()
  const { note, variants } = found
  const text = variants.find((one) => one.audience === audience.id)?.text ?? composed(note, audience, locale, note.issued_at)
  return render[params.format](notePaper({ ...ground, note, audience, text }))
}
