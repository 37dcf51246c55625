// Papers of drills: script, hand-outs and sheet before one; its record and the list of all after.
import { drillRecordPaper, drillsHeldPaper } from '#hospital/binder/reports/drill-record.ts'
import { answersPaper, handoutsPaper, scriptPaper } from '#hospital/binder/reports/drill-script.ts'
import { names } from '#hospital/kernel/people/queries.ts'
import { drillsOf, exerciseOf } from '#hospital/response/drills/read.ts'
import { resultOf } from '#hospital/response/drills/result.ts'
import { improvementsOf } from '#hospital/response/improve/read.ts'
import { incidentsOf } from '#hospital/response/incident/read.ts'
import { headNow } from '#apps/house/head.ts'
import type { Common, Context, FileOut } from '../../context.ts'
import { notFound, type Refused } from '../../refuse.ts'
import { render } from '../reports.ts'
import { drillGround } from './drills-ground.ts'

async function sheetOf({ house, facility, locale, say }: Pick<Common, 'house' | 'locale' | 'say'> & { readonly facility: string }) {
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo',
  })
  return {
    locale, say, hospital: house.kernel.facilities().find((one) => one.id === facility)?.name ?? '', date: house.today(),
    head: await headNow(house.kernel), timeOf: (at: number) => format.format(at),
  }
}

export async function exercisePaper(context: Context<'exercises.print'>): Promise<FileOut | Refused> {
  const { house, facility, params } = context
  const found = await house.kernel.read(facility, (db) => exerciseOf(db, params.exercise))
  if (found === null) return notFound()
  const given = { ...await sheetOf(context), body: found.body }
  const paper = { script: scriptPaper, handouts: handoutsPaper, answers: answersPaper }[params.paper](given)
  return render[params.format](paper)
}

export async function drillRecord(context: Context<'drills.record'>): Promise<FileOut | Refused> {
  const { house, facility, params } = context
  const found = await drillGround(house, facility, params.drill)
  if (found === null) return notFound()
  const improvements = await house.kernel.read(facility, (db) => improvementsOf(db, params.drill))
  const known = await names(house.kernel, improvements.flatMap((one) => one.owner ?? []))
  return render[params.format](drillRecordPaper({
    ...await sheetOf(context), row: found.row, number: found.incident.number, result: resultOf(found.row.body, found.scores), improvements,
    ownerOf: (one) => (one.owner === null ? one.owner_name ?? '' : known.get(one.owner) ?? one.owner),
  }))
}

export async function drillsHeld(context: Context<'drills.held'>): Promise<FileOut> {
  const { house, facility, params } = context
  const { rows, incidents, improvements } = await house.kernel.read(facility, async (db) => ({
    rows: await drillsOf(db), incidents: await incidentsOf(db, 'drill'), improvements: await improvementsOf(db),
  }))
  const numbers = new Map(incidents.map(({ id, number }) => [id, number]))
  return render[params.format](drillsHeldPaper({
    ...await sheetOf(context),
    rows: rows.map((row) => ({
      row, number: numbers.get(row.incident) ?? '', improvements: improvements.filter((one) => one.of === row.incident).length,
    })),
  }))
}
