// The record: its head on paper, its lines, proofs, the export, and checking it again.
import { isCommitted, isCommittedList, parseHeadCode, verifyExport } from '#engines/ledger'
import { personalErased } from '#hospital/kernel/own/acts.ts'
import { everyGrantOf, names, permissionsAt } from '#hospital/kernel/people/queries.ts'
import { mayHandle } from '#hospital/kernel/people/rank.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { headNow } from '#apps/house/head.ts'
import { prove } from '#apps/house/prove.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { moment } from '../moment.ts'
import { actTitle, doer, lineText, peopleIn } from '../record-words.ts'
import { answerOf } from '../receipt.ts'
import { notFound, refuse } from '../refuse.ts'

async function entries({ house, facility, locale, say, query }: Context<'ledger.entries'>) {
  const { kernel } = house
  const lines = await kernel.audit({
    facility, limit: query.size + 1,
    ...(query.before === undefined ? {} : { before: query.before }),
    ...(query.act === undefined ? {} : { act: query.act }),
  })
  const shown = lines.slice(0, query.size)
  const known = await names(kernel, shown.flatMap((one) => [one.actor, ...peopleIn(one)]))
  const { size } = await kernel.head()
  return {
    total: size,
    next: lines.length > query.size ? (shown.at(-1)?.seq ?? null) : null,
    rows: shown.map((one) => ({
      seq: one.seq, at: moment(one.at), act: one.act,
      text: lineText(kernel, one, known, { locale, say }),
      by: { id: one.actor, name: doer(one.actor, known, say) },
      leaf: one.leaf,
      personal: sealedIn(kernel, one).length > 0,
    })),
    acts: kernel.acts.filter((one) => one.scope === 'facility').map(
      (one) => ({ act: one.name, title: actTitle(one.text[locale]) })
    ),
  }
}

async function verify({ house, say, body }: Context<'ledger.verify'>) {
  const given = body.head === undefined || body.head.trim() === '' ? null : parseHeadCode(body.head)
  if (given?.ok === false) return refuse(
    422, 'invalid', { code: given.code === 'mistyped' ? 'words.head.mistyped' : 'words.head.none' }
  )
  const { vkey } = await house.kernel.head()
  const whole = await house.kernel.verify()
  const verdict = await verifyExport(house.kernel.exportLedger(), { vkey, heads: given ? [given.head] : [] })
  // What pages show is not the record but what follows from it: somebody may have changed that alone.
  const tables = await house.kernel.compareProjections()
  const intact = whole.ok && verdict.integrity.verdict === 'ok'
  const complete = given === null
    ? 'unknown' as const : verdict.completeness.verdict === 'proved' ? 'complete' as const : 'incomplete' as const
  return {
    integrity: intact && tables.equal ? ('intact' as const) : ('broken' as const),
    completeness: complete,
    size: whole.size,
    text: [say({ code: intact ? 'words.ledger.intact' : 'words.ledger.broken', params: { size: whole.size } }),
      say({ code: `words.ledger.${complete}` }), ...(tables.equal ? [] : [say({ code: 'words.ledger.tables' })]),
      ...whole.problems.map(say)],
  }
}

/** A line of another hospital is answered like one that is not there. */
async function lineHere(kernel: Kernel, facility: string, seq: number) {
  const [line] = await kernel.audit({ facility, before: seq + 1, limit: 1 })
  return line?.seq === seq ? line : undefined
}

interface Line {
  readonly act: string
  readonly payload: unknown
}

/** Personal fields that this entry really has: optional ones may be missing, lists empty. */
function sealedIn(kernel: Kernel, { act, payload }: Line): readonly string[] {
  const fields = kernel.acts.find((one) => one.name === act)?.personal ?? []
  if (typeof payload !== 'object' || payload === null) return []
  const held = new Map<string, unknown>(Object.entries(payload))
  return fields.filter((field) => {
    const value = held.get(field)
    return isCommitted(value) || (isCommittedList(value) && value.$commitList.count > 0)
  })
}

/** Whose account an act of people is about. */
async function subjectOf(kernel: Kernel, line: Line) {
  const [person] = line.act.startsWith('people.') ? peopleIn(line) : []
  return person === undefined ? undefined : everyGrantOf(kernel, person)
}

export const ledgerHandlers: Handlers<Topic<'ledger'>> = {
  async 'ledger.head'({ house }) {
    const { at, ...head } = await headNow(house.kernel)
    return { ...head, at: moment(at) }
  },
  'ledger.entries': entries,
  'ledger.verify': verify,

  async 'ledger.proof'({ house, facility, params }) {
    if (!(await lineHere(house.kernel, facility, params.seq))) return notFound()
    const proved = await prove(house.kernel, params.seq)
    if (proved === null) return notFound()
    const { root } = await house.kernel.head()
    return {
      seq: params.seq, size: proved.size, leaf: proved.leaf, root, path: [...proved.path], leafText: proved.text
    }
  },

  async 'ledger.erase'({ house, facility, actor, me, params, body }) {
    const line = await lineHere(house.kernel, facility, params.seq)
    const personal = line === undefined ? [] : sealedIn(house.kernel, line)
    if (!line || personal.length === 0) return notFound()
    const who = await subjectOf(house.kernel, line)
    // Erasing an account ends it: nobody ends one that they could not have stopped.
    if (who && who.grants.length > 0 && !mayHandle(me.grants, who.grants)) {
      return refuse(403, 'rank', { code: 'people.notYours' })
    }
    const values = personal.map((field) => ({ seq: params.seq, field, positions: null }))
    return answerOf(await house.kernel.commit(actor, personalErased, { values, files: [], reason: body.reason }))
  },

  async 'ledger.export'({ house, me }) {
    // The record is one for the whole installation: whoever reads it reads every hospital's acts.
    const all = house.kernel.facilities().every((one) => permissionsAt(me.grants, one.id).has('ledger.read'))
    if (!all) return refuse(409, 'shared', { code: 'words.ledger.shared' })
    const { size } = await house.kernel.head()
    return {
      type: 'application/octet-stream', name: `kokoroe-ledger-${size}.jsonl`, content: house.kernel.exportLedger()
    }
  },
}
