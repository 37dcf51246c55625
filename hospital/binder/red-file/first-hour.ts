// The first page, and the first sixty minutes lane by lane with boxes to tick, time and name.
import { lanes, type Lane } from '#hospital/response/lanes.ts'
import type { Step } from '#hospital/response/playbooks/schema.ts'
import { calledFirst } from '#hospital/response/report/phones.ts'
import type { Block, Cell } from '../paper.ts'
import { redWords, type Build, type RedGiven } from './given.ts'

export const firstMinutes = 60

export const firstSteps = ({ playbook }: Pick<RedGiven, 'playbook'>): readonly Step[] =>
  playbook.steps.filter(({ withinMinutes }) => withinMinutes !== undefined && withinMinutes <= firstMinutes)
    .toSorted((a, b) => (a.withinMinutes ?? 0) - (b.withinMinutes ?? 0))

/** The lane whose first step is most urgent stands first. */
export function firstLanes(given: Pick<RedGiven, 'playbook'>): readonly Lane[] {
  const steps = firstSteps(given)
  const first = (lane: Lane) => steps.find((one) => one.lane === lane)?.withinMinutes ?? Infinity
  return lanes.toSorted((a, b) => Math.sign(first(a) - first(b)) || 0)
}

export const front: Build = (given) => {
  const words = redWords(given)
  const phones = calledFirst(given.view)
  return [
    { type: 'banner', text: words('red.front.power') },
    { type: 'list', ordered: true, large: true, items: [words('red.front.one'), words('red.front.two'), words('red.front.three'), words('red.front.four')] },
    { type: 'heading', level: 1, text: words('red.front.call') },
    ...(phones.length === 0
      ? [{ type: 'paragraph', large: true, tone: 'warning', text: words('red.front.nobody') } as const]
      : phones.map(({ role, number }): Block => ({ type: 'paragraph', large: true, text: `${given.say({ code: `value.role.${role}` })} ${number}` }))),
    { type: 'heading', level: 1, text: words('red.front.ordinary') },
    { type: 'paragraph', tone: 'warning', text: words('red.front.notNow') },
    { type: 'heading', level: 1, text: words('red.front.how') },
    { type: 'list', items: [words('red.front.how1'), words('red.front.how2'), words('red.front.how3')] },
    {
      type: 'table', name: words('red.front.who'), roomy: true,
      columns: [{ title: words('red.front.opened'), share: 3 }, { title: words('red.front.by'), share: 4 }, { title: words('red.front.known'), share: 4 },
        { title: words('red.front.lead'), share: 4 }],
      rows: [['\n', '', '', '']],
    },
  ]
}

export const hour: Build = (given) => {
  const words = redWords(given)
  const steps = firstSteps(given)
  return [
    { type: 'paragraph', text: words('red.hour.lead', { title: given.playbook.title[given.locale] }) },
    ...firstLanes(given).flatMap((lane): Block[] => {
      const own = steps.filter((one) => one.lane === lane)
      return own.length === 0 ? [] : [{ type: 'heading', level: 2, text: given.say({ code: `response.lane.${lane}` }) }, {
        type: 'table', name: lane, small: true,
        columns: [
          { title: words('red.done'), share: 0.9, align: 'center' }, { title: words('red.hour.minutes'), share: 2 }, { title: words('red.hour.what'), share: 11 },
          { title: words('red.hour.who'), share: 2 }, { title: words('red.hour.time'), share: 2 }, { title: words('red.hour.name'), share: 2.4 },
        ],
        rows: own.map((step) => stepRow(given, step)),
      }]
    }),
  ]
}

function stepRow(given: RedGiven, step: Step): Cell[] {
  const { locale, say } = given
  const words = redWords(given)
  const told = [
    step.title[locale], step.detail?.[locale], step.keepFirst && words('red.hour.keep', { text: step.keepFirst[locale] }),
    step.clinicalEffect && words('red.hour.effect', { text: step.clinicalEffect[locale] }),
    step.branch && words('red.hour.asked', { question: step.branch.question[locale] }),
  ].filter((one) => one !== undefined)
  return [
    '□', words('red.hour.within', { minutes: step.withinMinutes ?? 0 }), told.join('\n'), say({ code: `response.role.${step.who}` }), '', '',
  ]
}
