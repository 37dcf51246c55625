// What the hospital says: notes, each as its readers get it, what is offered for the next, and words that calm.
import { randomUUID } from 'node:crypto'
import { names } from '#hospital/kernel/people/queries.ts'
import { instantOf } from '#hospital/register/moment.ts'
import { comebackOf } from '#hospital/response/comeback/read.ts'
import { cutsOf } from '#hospital/response/cuts/read.ts'
import { decisionRows } from '#hospital/response/declare/read.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import { boardOf } from '#hospital/response/steps/board.ts'
import { stepsOf } from '#hospital/response/steps/read.ts'
import { noteGiven, noteIssued } from '#hospital/response/word/acts.ts'
import { audiences, type Audience, type NoteContent } from '#hospital/response/word/audiences.ts'
import { composed, partTitle } from '#hospital/response/word/compose.ts'
import { nextProposed, noteDue } from '#hospital/response/word/due.ts'
import { noteOf, notesOf, type Note } from '#hospital/response/word/read.ts'
import { offeredFor } from '#hospital/response/word/suggest.ts'
import { noteParts } from '#hospital/response/word/tables.ts'
import { secretsOf, warningsFor, type Secrets } from '#hospital/response/word/warn.ts'
import type { Common, Context, Handlers, Topic } from '../../context.ts'
import { moment } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn } from '../../refuse.ts'
import { securityContact } from './duty-desks.ts'
import { typedWhen } from './typed-when.ts'
import { wordPaper } from './word-papers.ts'
import { phraseList } from './word-phrases.ts'

type Speaks = Pick<Common, 'say' | 'locale'>
const whole = (lines: readonly (string | null)[]): string[] => lines.filter((line) => line !== null)

function readersOf({ note, variants }: Note, secrets: Secrets, known: ReadonlyMap<string, string>, { say, locale }: Speaks) {
  return audiences().map((one) => {
    const given = variants.find(({ audience }) => audience === one.id)
    const text = given?.text ?? composed(note, one, locale, note.issued_at)
    return {
      audience: one.id, title: one.title[locale], text, warnings: warningsFor(text, one, secrets, note.contact).map(say),
      given: given ? { at: moment(given.given_at), way: given.way, by: known.get(given.by_person) ?? given.by_person } : null,
    }
  })
}

async function list({ house, services, facility, params, say, locale }: Context<'word.list'>) {
  const now = services.now()
  const id = params.incident
  const view = await house.registers.view(facility)
  const found = await house.kernel.read(facility, async (db) => ({
    incident: await incidentOf(db, id), notes: await notesOf(db, id), cuts: await cutsOf(db, id), decisions: await decisionRows(db, id),
    states: (await comebackOf(db, id)).states, rows: await stepsOf(db, id),
  }))
  const { incident, notes } = found
  if (incident === null) return notFound()
  const known = await names(house.kernel, notes.flatMap(({ note, variants }) => [note.by_person, ...variants.map((one) => one.by_person)]))
  const secrets = secretsOf(view)
  const last = notes[0]?.note ?? null
  const due = noteDue(incident.opened_at, last, now)
  const offered = offeredFor({ ...found, incident, cards: boardOf(found.rows, incident.opened_at, now) }, locale, now)
  return {
    now: moment(now), due: { at: moment(due.at), promised: due.promised },
    proposed: { nextAt: moment(nextProposed(now)), contact: last?.contact ?? securityContact(view) },
    offered: {
      known: offered.known.map((one) => (typeof one === 'string' ? one : say(one))), unknown: [...offered.unknown], doing: [...offered.doing],
      notDoing: [...offered.notDoing],
    },
    audiences: audiences().map(({ id: audience, title, parts, neverSay }) => ({
      id: audience, title: title[locale], parts: [...parts], neverSay: neverSay.map((one) => one[locale]),
    })),
    parts: noteParts.map((part) => ({ part, title: partTitle(part, locale) })),
    notes: notes.map((one) => {
      const { note } = one
      return {
        id: note.id, n: note.n, issuedAt: moment(note.issued_at), by: known.get(note.by_person) ?? note.by_person, fromPaper: note.from_paper,
        nextAt: moment(note.next_at), contact: note.contact, known: whole(note.known), unknown: whole(note.unknown), doing: whole(note.doing),
        notDoing: whole(note.not_doing), readers: readersOf(one, secrets, known, { say, locale }),
      }
    }),
  }
}

async function due({ house, services, facility, params }: Context<'word.due'>) {
  const { incident, notes } = await house.kernel.read(facility, async (db) => ({
    incident: await incidentOf(db, params.incident), notes: await notesOf(db, params.incident),
  }))
  if (incident === null) return notFound()
  const { at, promised } = noteDue(incident.opened_at, notes[0]?.note ?? null, services.now())
  return { now: moment(services.now()), at: moment(at), promised }
}

async function preview({ house, services, facility, body, say, locale }: Context<'word.preview'>) {
  const secrets = secretsOf(await house.registers.view(facility))
  const note: NoteContent = {
    known: body.known, unknown: body.unknown, doing: body.doing, not_doing: body.notDoing, next_at: instantOf(body.nextAt), contact: body.contact,
  }
  return {
    readers: audiences().map((one) => {
      const text = composed(note, one, locale, services.now())
      return { audience: one.id, text, warnings: warningsFor(text, one, secrets, note.contact).map(say) }
    }),
  }
}

const audienceOf = (id: string): Audience | undefined => audiences().find((one) => one.id === id)

export const wordHandlers: Handlers<Topic<'word'>> = {
  'word.list': list,
  'word.due': due,
  'word.preview': preview,
  'word.phrases': phraseList,
  'word.print': wordPaper,

  async 'word.check'({ house, facility, body, say }) {
    const audience = audienceOf(body.audience)
    if (audience === undefined) return notFound()
    return { warnings: warningsFor(body.text, audience, secretsOf(await house.registers.view(facility)), body.contact).map(say) }
  },
  async 'word.issue'({ house, actor, params, body }) {
    const id = randomUUID()
    const receipt = await house.kernel.commit(actor, noteIssued, {
      id, incident: params.incident, known: body.known, unknown: body.unknown, doing: body.doing, notDoing: body.notDoing,
      nextAt: instantOf(body.nextAt), contact: body.contact, ...(body.after === undefined ? {} : { after: body.after }), ...typedWhen(body),
    })
    return receipt.ok ? { id } : passOn(receipt)
  },
  async 'word.give'({ house, facility, actor, params, body }) {
    const note = await house.kernel.read(facility, (db) => noteOf(db, params.note))
    // A note of another incident is none of this page.
    if (note?.incident !== params.incident || audienceOf(body.audience) === undefined) return notFound()
    return answerOf(await house.kernel.commit(actor, noteGiven, { note: note.id, audience: body.audience, text: body.text, way: body.way }))
  },
}
