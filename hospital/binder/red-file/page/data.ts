// What the check lists of the HTML are drawn from: the same steps, cuts and people that stand on the paper.
import { treeOf } from '#hospital/response/calls/tree.ts'
import { outcomes } from '#hospital/response/calls/tables.ts'
import { cutOrder } from '#hospital/response/cuts/order.ts'
import { printAgainDays } from '#hospital/response/redfile/standing.ts'
import { resultFormat } from '#hospital/response/redfile/result.ts'
import { channels } from '#hospital/work/contact-tree.ts'
import { firstLanes, firstSteps } from '../first-hour.ts'
import type { RedGiven } from '../given.ts'
import { binderText } from '../../text.ts'

export interface PageAbout {
  readonly facility: string
  readonly version: number
  readonly digest: string
}

const prefix = 'redpage.'

export function pageData(given: RedGiven, about: PageAbout) {
  const { locale, say, view, calling, hospital, today } = given
  const tree = treeOf({ view, say, rules: calling, calls: [], openedAt: 0, now: 0 })
  return {
    ...about, format: resultFormat, locale, hospital, madeOn: today, oldAfterDays: printAgainDays, outcomes,
    lanes: firstLanes(given).map((id) => ({ id, title: say({ code: `response.lane.${id}` }) })),
    steps: firstSteps(given).map((step) => ({
      id: step.id, lane: step.lane, title: step.title[locale], who: say({ code: `response.role.${step.who}` }), minutes: step.withinMinutes ?? 0,
      told: [step.detail, step.keepFirst, step.clinicalEffect].flatMap((one) => (one === undefined ? [] : one[locale])),
      question: step.branch?.question[locale] ?? null,
    })),
    cuts: cutOrder(view, []).items.map(({ key, name, sort, where, how, effect, by, phones }) => ({
      key, name: name.slice(0, 400), told: [say({ code: `value.sort.${sort}` }), where, how, effect, [by, ...phones].filter(Boolean).join(' ')].filter(Boolean),
    })),
    people: [...tree.inside, ...tree.vendors, ...tree.outside].flatMap(({ place, title, about: systems, afterMinutes }) =>
      [...(place.main ? [place.main] : []), ...place.deputies].map((one) => ({
        contact: one.key, place: [title, systems].filter(Boolean).join(' '), minutes: afterMinutes, ways: channels(one),
        name: ([one.is.organisation ?? one.is.vendor, one.is.department, one.is.name].filter(Boolean).join(' ') || one.key).slice(0, 400),
      }))),
    words: Object.fromEntries(Object.entries(binderText[locale]).flatMap(([code, text]) =>
      (code.startsWith(prefix) ? [[code.slice(prefix.length), text]] : []))),
  }
}
