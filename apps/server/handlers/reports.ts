// Paper: every report of the binder in every format.
import { reports } from '#hospital/binder/index.ts'
import type { Standing } from '#hospital/binder/report.ts'
import { toCsv } from '#hospital/binder/render/csv.ts'
import { toHtml } from '#hospital/binder/render/html.ts'
import { toPdf } from '#hospital/binder/render/pdf.ts'
import { toXlsx } from '#hospital/binder/render/xlsx.ts'
import type { Paper } from '#hospital/binder/paper.ts'
import { names } from '#hospital/kernel/people/queries.ts'
import { labelCode } from '#hospital/response/report/label-code.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { rulebookShelf } from '#hospital/rulebooks/shelf.ts'
import type { WorkTables } from '#hospital/work/tables.ts'
import { reportFormats } from '#apps/contract/routes/house.ts'
import type { Context, FileOut, Handlers, Topic } from '../context.ts'
import { workOf } from '../findings.ts'
import { notFound, refuse } from '../refuse.ts'
import { headNow } from '#apps/house/head.ts'
import { cutPhotosOf } from '#apps/house/cut-photos.ts'
import { campaigns } from './stocktakes.ts'

/** Evaluations that a trend is drawn of: more would not be told apart on paper. */
const trendPoints = 60

async function standing(context: Context<'reports.get'>): Promise<Standing> {
  const { house, facility, locale, say, query, here } = context
  const { kernel, registers } = house
  const [shelf, view, work, attestations, stocktakes, head, latest] = await Promise.all([
    rulebookShelf(kernel, facility), registers.view(facility), workOf(house, facility),
    kernel.read(facility, (db) => db.withTables<WorkTables>().selectFrom('work_attestation').selectAll().execute()),
    campaigns(context), headNow(kernel),
    kernel.read(facility, (db) => db.withTables<WorkTables>().selectFrom('work_evaluation').select(['as_of', 'principles'])
      .orderBy('seq', 'desc').limit(trendPoints).execute()),
  ])
  // An edition that is asked for by name is judged too, active or not.
  const rulebooks = shelf.books.filter(({ book, active }) => active || book.id === query.edition).map((one) => one.book)
  const evaluation = await registers.under(facility, rulebooks)
  const people = [
    ...work.tasks.flatMap((one) => one.assignee ?? []),
    ...work.exceptions.flatMap((one) => [one.requested_by, one.decided_by ?? '']),
    ...attestations.map((one) => one.by_person),
  ].filter(Boolean)
  const known = await names(kernel, people)
  return {
    locale, hospital: kernel.facilities().find((one) => one.id === facility)?.name ?? '', today: house.today(), head,
    view, evaluation, rulebooks,
    findings: work.findings.map((row) => ({ ...row, state: work.reader.of(row) })),
    tasks: work.tasks, exceptions: work.exceptions, attestations, stocktakes, trend: latest.toReversed(), say,
    nameOf: (person) => known.get(person) ?? person,
    kamoAddress: (kind, key) => `${here.origin}/k/${labelCode(facility, kind, key)}`,
    // In the query, because an address that ends like a file name is none of a page.
    mediumAddress: (key) => `${here.origin}/h/${facility}/media/label?${new URLSearchParams({ label: key }).toString()}`,
  }
}

type Format = (typeof reportFormats)[number]

export const render: { readonly [F in Format]: (paper: Paper) => Promise<FileOut> | FileOut } = {
  pdf: async (paper) => ({
    type: 'application/pdf', name: `${paper.name}.pdf`, content: (await toPdf(paper)).bytes, inline: true,
  }),
  html: (paper) => ({ type: 'text/html', name: `${paper.name}.html`, content: toHtml(paper), inline: true }),
  csv: (paper) => ({ type: 'text/csv', name: `${paper.name}.csv`, content: toCsv(paper) }),
  xlsx: async (paper) => ({
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: `${paper.name}.xlsx`,
    content: await toXlsx(paper),
  }),
}

/** What the board says anyway. Every other report tells rows of the register, so it needs what the rows need. */
const ofTheBoard: ReadonlySet<string> = new Set(['director', 'inspection-r7', 'findings'])

const mayRead = ({ actor }: Pick<Context<'reports.get'>, 'actor'>, id: string) => (
  ofTheBoard.has(id) || actor.permissions.has('register.read')
)

async function get(context: Context<'reports.get'>) {
  const { params, query } = context
  const report = reports.find((one) => one.id === params.report)
  if (!report) return notFound()
  if (!mayRead(context, report.id)) return refuse(403, 'forbidden', { code: 'server.forbidden' })
  const { edition, campaign, vendor, rehearsal, department, segment } = query
  const choice = {
    ...(edition === undefined ? {} : { edition }), ...(campaign === undefined ? {} : { campaign }),
    ...(vendor === undefined ? {} : { vendor }), ...(rehearsal === undefined ? {} : { rehearsal }),
    ...(department === undefined ? {} : { department }), ...(segment === undefined ? {} : { segment }),
  }
  const printed = await standing(context)
  const paper = report.paper(report.id === 'cut-order' ? { ...printed, cutPhotos: await cutPhotosOf(context.house.kernel, context.facility) } : printed, choice)
  if (paper === null) return notFound()
  return render[params.format](paper)
}

/** Wards and parts of the network that have labels. */
function labelled(view: RegisterView | null) {
  const all = view === null ? [] : [...view.all('place'), ...view.all('device')]
  const sorted = (names: readonly (string | undefined)[]) =>
    [...new Set(names.filter((one) => one !== undefined))].toSorted((a, b) => a.localeCompare(b, 'ja'))
  return { departments: sorted(all.map(({ is }) => is.department)), segments: sorted(all.map(({ is }) => is.segment)) }
}

export const reportHandlers: Handlers<Topic<'reports'>> = {
  'reports.get': get,
  async 'reports.list'({ house, facility, say, actor }) {
    return {
      rows: reports.filter(({ id }) => mayRead({ actor }, id)).map(({ id, needs, offers }) => ({
        id, title: say({ code: `words.report.${id}` }), lead: say({ code: `words.report.${id}.lead` }),
        formats: [...reportFormats], needs, offers: [...offers ?? []],
      })),
      ...labelled(actor.permissions.has('register.read') ? await house.registers.view(facility) : null),
    }
  },
}
