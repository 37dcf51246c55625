// Tasks, and today's five.
import { randomUUID } from 'node:crypto'
import { names } from '#hospital/kernel/people/queries.ts'
import { membersOf } from '#hospital/kernel/people/queries.ts'
import { taskAssigned, taskCreated, taskDone, taskReopened } from '#hospital/work/acts/tasks.ts'
import { choresOf } from '#hospital/work/chores.ts'
import { dueDay } from '#hospital/work/due.ts'
import type { TaskRow, WorkTables } from '#hospital/work/tables.ts'
import { todaysFive, type Chore } from '#hospital/work/today.ts'
import type { Role } from '#hospital/kernel/permission.ts'
import type { Common, Context, Handlers, Topic } from '../context.ts'
import { workOf } from '../findings.ts'
import { moment, momentOrNull } from '../moment.ts'
import { cut } from '../paging.ts'
import { checks, checkTitle } from '../present.ts'
import { answerOf } from '../receipt.ts'
import { notFound, passOn, refuse } from '../refuse.ts'
import { redFileChores } from './response/red-file-chores.ts'
import { dutyChores } from './response/duty-chores.ts'
import { evidenceChores } from './response/evidence-chores.ts'
import { improvementChores } from './response/improvements.ts'
import { redsWaiting } from './response/desk-list.ts'

type Any = Pick<Common, 'house' | 'say' | 'locale'> & { readonly facility: string }

const linkOf = (check: string) => `/findings?check=${encodeURIComponent(check)}`

function row({ house, say, locale }: Any, task: TaskRow, known: ReadonlyMap<string, string>) {
  const check = checks.get(task.check_id)
  return {
    id: task.id,
    title: say(
      {
        code: 'words.task.title', params: { check: checkTitle(say, locale, task.check_id), count: task.findings.length }
      }
    ),
    next: say({ code: 'words.task.next' }),
    link: task.findings.length === 1 ? `/findings/${task.findings[0] ?? ''}` : linkOf(task.check_id),
    finding: task.findings.length === 1 ? (task.findings[0] ?? null) : null,
    principle: task.principle,
    // Written by the act from the list of roles.
    duty: task.duty as Role,
    assignee: task.assignee === null ? null : { id: task.assignee, name: known.get(task.assignee) ?? task.assignee },
    due: task.due,
    overdue: task.state === 'open' && task.due !== null && task.due < house.today(),
    risk: check?.risk ?? 3,
    effortMinutes: check?.effortMinutes ?? 15,
    state: task.state,
    createdAt: moment(task.created_at),
    doneAt: momentOrNull(task.done_at),
    note: task.note,
  }
}

async function list(context: Context<'tasks.list'>) {
  const { house, facility, me, query } = context
  const { tasks } = await workOf(house, facility)
  const known = await names(house.kernel, tasks.flatMap((one) => one.assignee ?? []))
  const rows = tasks
    .filter((one) => query.state === 'all' || one.state === query.state)
    .filter((one) => query.mine !== 'true' || one.assignee === me.person.id)
    .filter((one) => query.duty === undefined || one.duty === query.duty)
    .filter((one) => query.principle === undefined || one.principle === query.principle)
    .map((one) => row(context, one, known))
  return cut(rows, query, (one) => `${one.title} ${one.assignee?.name ?? ''} ${one.note ?? ''}`, 'due')
}

function chore({ house, say, locale }: Any, one: Chore) {
  const about = one.kind === 'evidence' ? say({ code: `evidence.${one.about}` })
    : one.kind === 'task' || one.kind === 'findings' ? checkTitle(say, locale, one.about) : ''
  const links = {
    task: linkOf(one.about), findings: linkOf(one.about), evidence: '/files', approval: '/exceptions',
    stocktake: `/stocktakes/${encodeURIComponent(one.about)}`, contacts: '/contacts/call-list', kamo: '/kamo',
    improvement: '/improvements', redFile: '/red-file',
    duty: `/incidents/${encodeURIComponent(one.about)}/duties`,
    evidenceRead: `/incidents/${encodeURIComponent(one.about)}/evidence`,
  }
  // Everybody has answered: what is left is to close it.
  const word = one.kind === 'stocktake' && one.count === 0 ? 'stocktakeClose'
    : one.kind === 'evidenceRead' && one.count === 0 ? 'evidenceUnread'
      : one.kind === 'redFile' && one.count === 0 ? 'redFileAgain' : one.kind
  return {
    id: one.id, kind: one.kind,
    title: say({ code: `words.chore.${word}`, params: { about, count: one.count } }),
    next: say({ code: `words.chore.${word}.next` }),
    link: links[one.kind],
    principle: one.principle, count: one.count, due: one.due,
    overdue: one.due !== null && one.due < house.today(),
    risk: one.risk, effortMinutes: one.effortMinutes,
  }
}

/** A red report that nobody looks at goes before everything else of the day. */
const redChore = (count: number, day: string): Chore => (
  { id: 'kamo-red', kind: 'kamo', principle: null, about: '', count, risk: 5, effortMinutes: 1, due: day }
)

async function today(context: Context<'tasks.today'>) {
  const { house, services, facility, actor } = context
  const [work, stocktakes] = await Promise.all([workOf(house, facility), house.kernel.read(facility, async (db) => {
    const tables = db.withTables<WorkTables>()
    const campaigns = await tables.selectFrom('work_stocktake').selectAll().where('state', '=', 'open').execute()
    return Promise.all(campaigns.map(async (campaign) => ({
      campaign,
      sheets: await tables.selectFrom('work_sheet').selectAll().where('campaign', '=', campaign.id).execute(),
      // Only what is not answered yet says whom to ask.
      entries: await tables.selectFrom('work_entry').select(['sheet', 'answer']).where('campaign', '=', campaign.id)
        .where('answer', 'is', null).execute(),
    })))
  })])
  const chores = choresOf({ today: house.today(), ...work, stocktakes, checkOf: (id) => checks.get(id) })
  const can: Readonly<Record<Chore['kind'], boolean>> = {
    task: true,
    findings: actor.permissions.has('work.manage'),
    evidence: actor.permissions.has('evidence.import'),
    approval: actor.permissions.has('exception.approve'),
    stocktake: actor.permissions.has('work.manage'),
    contacts: true,
    kamo: actor.permissions.has('incident.work'),
    duty: actor.permissions.has('incident.read'),
    evidenceRead: actor.permissions.has('incident.work'),
    redFile: actor.permissions.has('incident.work'),
    improvement: actor.permissions.has('incident.read'),
  }
  const reds = can.kamo ? await redsWaiting(house, facility, services.now()) : 0
  const late = can.duty ? await dutyChores(house, facility, services.now()) : []
  const secured = can.evidenceRead ? await evidenceChores(house, facility, services.now()) : []
  const better = can.improvement ? await improvementChores(house, facility) : []
  const red = can.redFile ? await redFileChores(context) : []
  const mine = [...secured, ...late, ...red, ...better, ...(reds > 0 ? [redChore(reds, house.today())] : []), ...chores.filter((one) => can[one.kind])]
  const { chores: five, minutes, later } = todaysFive(mine, house.today())
  return { on: house.today(), minutes, rows: five.map((one) => chore(context, one)), later }
}

/** One task per check: what one sitting settles. */
async function create({ house, facility, actor, body }: Context<'tasks.create'>) {
  const { findings } = await workOf(house, facility)
  const wanted = new Set(body.findings)
  const found = findings.filter((one) => wanted.has(one.id) && one.ended === null)
  if (found.length < wanted.size) return refuse(409, 'conflict', { code: 'work.finding.none' })
  if (body.assignee !== undefined && !(await belongs(house, facility, body.assignee))) return notFound()
  const ids: string[] = []
  for (const [check, rows] of Map.groupBy(found, (one) => one.check_id)) {
    const id = randomUUID()
    const receipt = await house.kernel.commit(actor, taskCreated, {
      id, check, principle: rows[0]?.principle ?? 1, findings: rows.map((one) => one.id),
      duty: body.duty ?? checks.get(check)?.duty ?? 'practitioner', assignee: body.assignee ?? null,
      due: body.due ?? dueDay(checks.get(check)?.risk ?? 3, house.today()), note: body.note ?? null,
    })
    if (!receipt.ok) return passOn(receipt)
    ids.push(id)
  }
  return { ids }
}

async function belongs(house: Common['house'], facility: string, person: string): Promise<boolean> {
  return (await membersOf(house.kernel, facility)).some((one) => one.person.id === person && one.active)
}

export const taskHandlers: Handlers<Topic<'tasks'>> = {
  'tasks.list': list,
  'tasks.today': today,
  'tasks.create': create,

  async 'tasks.assign'({ house, facility, actor, params, body }) {
    if (body.assignee !== null && !(await belongs(house, facility, body.assignee))) return notFound()
    return answerOf(
      await house.kernel.commit(
        actor, taskAssigned, { id: params.task, assignee: body.assignee, due: body.due ?? null }
      )
    )
  },
  async 'tasks.done'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, taskDone, { id: params.task, note: body.note ?? null }))
  },
  async 'tasks.reopen'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, taskReopened, { id: params.task, note: body.note ?? null }))
  },
}
