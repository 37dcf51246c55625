// What the check lists of the red file left behind goes into an incident through the same acts as by hand, each entry once.
import type { Actor } from '#hospital/kernel/act.ts'
import type { Receipt, Refusal } from '#hospital/kernel/outcome.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { called } from '#hospital/response/calls/acts.ts'
import { cutDone } from '#hospital/response/cuts/acts/cut.ts'
import { cutOrder } from '#hospital/response/cuts/order.ts'
import { opened } from '#hospital/response/incident/acts.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import { playbookOf } from '#hospital/response/playbooks/read.ts'
import { redFileTaken } from '#hospital/response/redfile/acts.ts'
import { alreadyThere, noteId, saidBy } from '#hospital/response/redfile/already.ts'
import { takenEntries } from '#hospital/response/redfile/read.ts'
import type { RedFileResult, ResultEntry } from '#hospital/response/redfile/result.ts'
import { say } from '#hospital/response/redfile/text.ts'
import { playbookChosen, stepSet } from '#hospital/response/steps/acts.ts'
import { chosenOf, stepsOf } from '#hospital/response/steps/read.ts'
import { told } from '#hospital/response/timeline/acts/told.ts'
import { noteIssued } from '#hospital/response/word/acts.ts'
import { firstPlaybook, type RedHouse } from './make.ts'

export interface TakenIn {
  /** Null: nothing was taken in, and no incident was opened. */
  readonly incident: string | null
  readonly opened: boolean
  readonly taken: number
  readonly already: number
  readonly problems: readonly Problem[]
}

export interface Problem {
  readonly message: Message
  /** Which entry, from 1, and what it is about; null: the whole. */
  readonly entry: number | null
  readonly what: string
}

type Here = Pick<RedHouse, 'kernel' | 'registers'>
type Doing = Actor & { readonly facility: string }
type Outcome = Receipt | Refusal

const none = (...problems: readonly Message[]): TakenIn => ({ incident: null, opened: false, taken: 0, already: 0, problems: problems.map((message) => ({ message, entry: null, what: '' })) })

/** `into`: an incident that runs; null: one of its own is opened, the same one for the same result. */
export async function takeIn(house: Here, actor: Doing, result: RedFileResult, into: string | null): Promise<TakenIn> {
  const { kernel } = house
  if (result.facility !== actor.facility) return none(say('response.redfile.result.hospital', { hospital: result.hospital }))
  const id = into ?? `red-${result.run}`
  const found = await kernel.read(actor.facility, (db) => incidentOf(db, id))
  if (found !== null && found.mode !== result.mode) return none(say('response.redfile.result.mode'))
  if (found === null) {
    const begun = await openFrom(house, actor, result, id)
    if (!begun.ok) return none(...begun.reasons)
  }
  const entries = result.entries.map((entry, at) => ({ entry, n: at + 1 })).toSorted((a, b) => a.entry.at - b.entry.at)
  if (entries.some(({ entry }) => entry.kind === 'step')) await chooseFirst(house, actor, id, entries[0]?.entry.at ?? null)
  const known = await kernel.read(actor.facility, (db) => takenEntries(db, id))
  let [taken, already] = [0, 0]
  const problems: Problem[] = []
  for (const { entry, n } of entries) {
    if (known.has(entry.id)) {
      already += 1
      continue
    }
    const there = await kernel.read(actor.facility, (db) => alreadyThere(db, id, result.run, entry))
    const outcome = there ? null : await record(house, actor, id, result.run, entry)
    if (outcome !== null && !outcome.ok) {
      problems.push(...outcome.reasons.map((message) => ({ message, entry: n, what: nameOf(entry) })))
      continue
    }
    await kernel.commit(actor, redFileTaken, { incident: id, run: result.run, entry: entry.id })
    if (there) already += 1
    else taken += 1
  }
  return { incident: id, opened: found === null, taken, already, problems }
}

function openFrom({ kernel }: Here, actor: Doing, result: RedFileResult, id: string): Promise<Outcome> {
  const first = Math.min(...result.entries.map(({ at }) => at), result.savedAt)
  return kernel.commit(actor, opened, {
    id, mode: result.mode, title: result.title, knownAt: result.knownAt, reports: [], happenedAt: first, fromPaper: true,
  })
}

/** The steps of the red file are those of one playbook: it is chosen where nobody has done so. */
async function chooseFirst({ kernel }: Here, actor: Doing, incident: string, happenedAt: number | null): Promise<void> {
  const { chosen, offered } = await kernel.read(actor.facility, async (db) => ({
    chosen: await chosenOf(db, incident), offered: await playbookOf(db, firstPlaybook),
  }))
  if (offered === null || chosen.some(({ playbook }) => playbook === firstPlaybook)) return
  await kernel.commit(actor, playbookChosen, { incident, version: offered.version, book: offered.book, happenedAt, fromPaper: true })
}

const nameOf = (entry: ResultEntry): string =>
  entry.kind === 'step' ? entry.title : entry.kind === 'cut' || entry.kind === 'call' ? entry.name : entry.kind === 'told' ? entry.words.slice(0, 40) : entry.id

async function record({ kernel, registers }: Here, actor: Doing, incident: string, run: string, entry: ResultEntry): Promise<Outcome> {
  const paper = { happenedAt: entry.at, fromPaper: true } as const
  const tell = (words: string) => kernel.commit(actor, told, { incident, lane: 'lane' in entry ? entry.lane : null, words: saidBy(entry, words), ...paper })
  switch (entry.kind) {
    case 'told':
      return tell(entry.words)
    case 'step': {
      const row = (await kernel.read(actor.facility, (db) => stepsOf(db, incident))).find(({ step }) => step === entry.step)
      // A step the playbook no longer has: what was done is kept in words.
      if (row === undefined) return tell([entry.title, entry.note].filter((one) => one !== null).join(' '))
      const answer = row.body.branch === undefined ? null : entry.answer
      return kernel.commit(actor, stepSet, { incident, step: entry.step, state: entry.state, answer, name: entry.by, note: entry.note, ...paper })
    }
    case 'cut': {
      const item = cutOrder(await registers.view(actor.facility), []).items.find(({ key }) => key === entry.cut)
      return kernel.commit(actor, cutDone, { incident, cut: entry.cut, name: item?.name ?? entry.name, sort: item?.sort ?? null, hands: entry.by, ...paper })
    }
    case 'call':
      return kernel.commit(actor, called, {
        incident, contact: entry.contact, name: entry.name, channel: entry.channel, outcome: entry.outcome,
        words: entry.words === null && entry.by === null ? null : saidBy(entry, entry.words ?? ''), ...paper,
      })
    case 'note':
      return kernel.commit(actor, noteIssued, {
        id: noteId(run, entry), incident, known: entry.known, unknown: entry.unknown, doing: entry.doing, notDoing: entry.notDoing,
        nextAt: entry.nextAt, contact: entry.contact, ...paper,
      })
  }
}
