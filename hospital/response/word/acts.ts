// A note is issued, and given to its readers.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { runningIncident } from '../incident/running.ts'
import { id, instant, line, prose, when } from '../payload.ts'
import { tell } from '../timeline/acts/tell.ts'
import { notAhead } from '../timeline/when.ts'
import { hourInJapan } from './audiences.ts'
import { noteOf, notesIssued } from './read.ts'
import type { WordTables } from './tables.ts'
import { actText, givenLine, say } from './text.ts'

/** Farther off is a slip of the month or the year, and the clock would be silent so long. */
const farthest = 31 * 86_400_000

const lines = z.array(z.string().trim().min(1).max(600).nullable()).max(30)

export const noteIssued = defineAct({
  name: 'response.note-issued',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.note-issued'),
  schema: z.object({
    id, incident: id, known: lines, unknown: lines, doing: lines, notDoing: lines, nextAt: instant, contact: line.nullable(),
    /** How many there were when its writer began; without it nobody asks. */
    after: z.int().nonnegative().optional(), ...when,
  }),
  personal: ['known', 'unknown', 'doing', 'notDoing', 'contact'],
  async check(db, act) {
    const { payload, at } = act
    const issuedAt = payload.happenedAt ?? at
    const issued = await notesIssued(db, payload.incident)
    return [
      ...(await runningIncident(db, payload.incident)), ...notAhead(act),
      ...((await noteOf(db, payload.id)) === null ? [] : [say('response.note.taken')]),
      ...(payload.nextAt <= issuedAt ? [say('response.note.next')] : []),
      ...(payload.nextAt > issuedAt + farthest ? [say('response.note.far')] : []),
      // Two notes that contradict each other are worse than one that comes a minute later.
      ...(payload.after !== undefined && payload.after !== issued ? [say('response.note.meanwhile', { n: issued })] : []),
    ]
  },
  async apply(write, act) {
    const { payload, at, actor } = act
    const db = write.withTables<WordTables>()
    const n = (await notesIssued(write, payload.incident)) + 1
    const issuedAt = payload.happenedAt ?? at
    await db.insertInto('response_note').values({
      id: payload.id, incident: payload.incident, n, issued_at: issuedAt, by_person: actor, from_paper: payload.fromPaper,
      known: payload.known, unknown: payload.unknown, doing: payload.doing, not_doing: payload.notDoing, next_at: payload.nextAt,
      contact: payload.contact,
    }).execute()
    await tell(write, act, {
      incident: payload.incident, kind: 'note', lane: 'word',
      said: say('response.line.note', { n, next: hourInJapan(payload.nextAt, issuedAt) }),
      happenedAt: payload.happenedAt, fromPaper: payload.fromPaper,
    })
  },
})

export const noteGiven = defineAct({
  name: 'response.note-given',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.note-given'),
  schema: z.object({ note: id, audience: id, text: prose.nullable(), way: line.nullable() }),
  personal: ['text', 'way'],
  async check(db, { payload }) {
    const note = await noteOf(db, payload.note)
    return note === null ? [say('response.note.none')] : runningIncident(db, note.incident)
  },
  async apply(write, act) {
    const { payload, at, actor } = act
    const note = await noteOf(write, payload.note)
    if (note === null) return
    const db = write.withTables<WordTables>()
    await db.deleteFrom('response_variant').where('note', '=', payload.note).where('audience', '=', payload.audience).execute()
    await db.insertInto('response_variant').values({
      note: payload.note, audience: payload.audience, text: payload.text, given_at: at, way: payload.way, by_person: actor,
    }).execute()
    await tell(write, act, {
      incident: note.incident, kind: 'note', lane: 'word', said: givenLine(note.n, payload.audience), words: payload.way,
    })
  },
})
