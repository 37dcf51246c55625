// Who declares a system down, and when, on paper: as agreed, and as proposals where nothing was agreed.
import { decisionsOf, type Decision, type Declarer } from '#hospital/response/declare/decisions.ts'
import type { Block, Cell, Paper, Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'

type Words = ReturnType<typeof binderWords>

export const decisionTableReport: Report = {
  id: 'decision-table',
  needs: null,
  paper(standing): Paper {
    const words = binderWords(standing.locale)
    return {
      ...base(standing), name: 'decision-table', title: words('decisions.title'), editions: [], landscape: true,
      blocks: decisionBlocks(standing),
    }
  },
}

/** For the red binder too. */
export function decisionBlocks(standing: Pick<Standing, 'locale' | 'view' | 'say'>): readonly Block[] {
  const words = binderWords(standing.locale)
  const systems = decisionsOf(standing.view, [], 0)
  const without = systems.filter(({ rules }) => rules.length === 0)
  return [
    { type: 'paragraph', text: words('decisions.lead') },
    agreed(words, systems, standing),
    ...(without.length === 0 ? [] : [
      { type: 'heading', level: 2, text: words('decisions.proposals') } as const,
      { type: 'paragraph', text: words('decisions.notAgreed'), tone: 'warning' } as const,
      proposed(words, without, standing),
    ]),
  ]
}

const columns = ([['system', 2.4], ['sign', 3.4], ['wait', 1.4], ['declares', 3], ['deputy', 3], ['next', 3.6]] as const)

const wait = (words: Words, minutes: number): string => (minutes === 0 ? words('decisions.atOnce') : words('decisions.minutes', { count: minutes }))

function agreed(words: Words, systems: readonly Decision[], { say }: Pick<Standing, 'say'>): Table {
  const unknown: Cell = { text: words('decisions.unknown'), tone: 'warning' }
  const who = (one: Declarer | null): Cell =>
    one === null ? unknown : [say({ code: `value.role.${one.role}` }), one.name, ...one.phones].filter((part) => part !== null).join('\n')
  return {
    type: 'table', name: words('decisions.title'), empty: words('decisions.none'), small: true, roomy: true,
    columns: [...columns, ['agreedOn', 1.8] as const, ['seen', 1.8] as const].map(([code, share]) => ({ title: words(`decisions.${code}`), share })),
    rows: systems.flatMap(({ title, rules }) => rules.map((rule): Cell[] => [
      { text: title, strong: true }, rule.sign ?? unknown, rule.afterMinutes === null ? unknown : wait(words, rule.afterMinutes), who(rule.declares),
      who(rule.deputy), rule.next ?? unknown,
      rule.age === 'fresh' ? rule.agreedOn ?? '' : { text: rule.age === 'old' ? words('cuts.old', { date: rule.agreedOn ?? '' }) : words('cuts.undated'), tone: 'warning' },
      '',
    ])),
  }
}

function proposed(words: Words, systems: readonly Decision[], { locale, say }: Pick<Standing, 'locale' | 'say'>): Table {
  return {
    type: 'table', name: words('decisions.proposals'), small: true,
    columns: columns.map(([code, share]) => ({ title: words(`decisions.${code}`), share })),
    rows: systems.flatMap(({ title, proposal }): Cell[][] => proposal === null ? [] : [[
      title, proposal.sign[locale], wait(words, proposal.afterMinutes), say({ code: `value.role.${proposal.declares}` }),
      say({ code: `value.role.${proposal.deputy}` }), proposal.next[locale],
    ]]),
  }
}
