// Faults of what the hospital itself writes down: plans for the bad day, and stock-takes of its accounts.
import { keyOf } from '#hospital/register/key.ts'
import type { Subject } from '../answers.ts'
import { before } from '../days.ts'
import type { Document, StocktakeRow } from '../relation-types.ts'
import type { Ground } from './ground.ts'

export function plantPapers(ground: Ground): void {
  plans(ground)
  stocktakes(ground)
}

function plans(ground: Ground): void {
  const { answers, asOf, dice, relations } = ground
  const { documents } = relations
  // Half a year is young enough for the ministry's lists; our own look is quarterly.
  if (ground.nth(4, 0)) {
    relations.documentsOn = before(asOf, 150)
    answers.blind('incident-plan', ['kokoroe-practice'])
  }
  const subject = ({ title }: Document): Subject => ({ kind: 'document', key: keyOf.document({ title }) ?? '' })
  const theirs = documents.filter(({ title }) => /BCP|インシデント/.test(title))
  if (ground.nth(5, 3)) {
    for (const one of theirs) documents.splice(documents.indexOf(one), 1)
    answers.fail('incident-plan', { kind: 'document', key: 'incident-plan' }, '対応計画がない')
    return
  }
  const old = dice.pick(theirs)
  if (!ground.nth(4, 2)) {
    Object.assign(old, { approvedOn: before(asOf, 900), reviewedOn: before(asOf, 520) })
    answers.fail('incident-plan', subject(old), '1年以上見直していない')
  }
  // The edition before stays in the list for the record.
  const [other] = theirs.filter((one) => one !== old)
  if (other)
    documents.push({
      ...other,
      title: `${other.title} 第1版`,
      approvedOn: before(asOf, 2000),
      reviewedOn: before(asOf, 1500),
    })
}

function stocktakes(ground: Ground): void {
  const { answers, dice, relations } = ground
  const rows = relations.stocktakes
  const subject = ({ scope, startedOn, finishedOn }: StocktakeRow): Subject => ({
    kind: 'stocktake',
    key: keyOf.stocktake({ scope, startedOn, ...(finishedOn && { finishedOn }) }) ?? '',
  })
  const [skipped, open] = dice.shuffled([...new Set(rows.map(({ scope }) => scope))])
  const newest = (scope: string | undefined) => rows.filter((row) => row.scope === scope).at(-1)
  const missed = newest(skipped)
  if (missed && !ground.nth(3, 1)) {
    rows.splice(rows.indexOf(missed), 1)
    const last = newest(skipped)
    if (last) answers.fail('stocktake-recent', subject(last), '1年以上棚卸しをしていない')
  }
  const asked = newest(open)
  if (asked) {
    asked.unanswered = 3
    answers.unknown('stocktake-recent', subject(asked))
  }
}
