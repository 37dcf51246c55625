// What a drill needs where there is no network: the facilitator's script, the hand-outs, and a sheet to tick on.
import type { Locale, Message } from '#hospital/kernel/text.ts'
import type { Exercise, Inject } from '#hospital/response/drills/exercise.ts'
import { plannedMinutes } from '#hospital/response/drills/schedule.ts'
import type { Block, Paper, PrintedHead, Table } from '../paper.ts'
import { binderWords } from '../text.ts'

export interface ExerciseGiven {
  readonly locale: Locale
  readonly hospital: string
  readonly date: string
  readonly head: PrintedHead | null
  readonly body: Exercise
  say(message: Message): string
}

type Words = ReturnType<typeof binderWords>

const framed = (given: ExerciseGiven, kind: 'script' | 'handouts' | 'answers', blocks: readonly Block[], more: Partial<Paper> = {}): Paper => {
  const { locale, hospital, date, head, body } = given
  const words = binderWords(locale)
  return {
    locale, hospital, date, head, editions: [], name: `drill-${kind}-${body.id}`, title: words(`drill.${kind}`, { title: body.title[locale] }),
    blocks: [{ type: 'paragraph', tone: 'warning', text: words('drill.warning') }, ...blocks], ...more,
  }
}

const heading = (text: string, level: 1 | 2 = 2): Block => ({ type: 'heading', level, text })

export function scriptPaper(given: ExerciseGiven): Paper {
  const { locale, body, say } = given
  const words = binderWords(locale)
  const flow = flowTable(given, words)
  return framed(given, 'script', [
    { type: 'paragraph', text: body.about[locale] },
    { type: 'paragraph', tone: 'note', text: words('drill.drawn', { text: body.drawnFrom, certainty: say({ code: `words.drill.certainty.${body.certainty}` }) }) },
    heading(words('drill.aims')), { type: 'list', items: body.aims.map((one) => one[locale]) },
    heading(words('drill.prepare')), { type: 'list', items: body.prepare.map((one) => one[locale]) },
    heading(words('drill.flow')), flow,
    ...body.flow.flatMap((_, at) => sceneBlocks(given, words, at)),
    heading(words('drill.hotwash')), { type: 'list', ordered: true, items: body.hotwash.map((one) => one[locale]) },
  ], { sheets: [flow] })
}

const roleTitles = ({ body, locale }: ExerciseGiven) => new Map(body.roles.map(({ id, title }) => [id, title[locale]]))

function flowTable(given: ExerciseGiven, words: Words): Table {
  const { body, locale, say } = given
  const [starts, titles] = [plannedMinutes(body), roleTitles(given)]
  return {
    type: 'table', name: words('drill.flow'), small: true,
    columns: [
      { title: words('drill.flow.at'), share: 2, align: 'right' }, { title: words('drill.flow.clock'), share: 3 }, { title: words('drill.flow.scene'), share: 7 },
      { title: words('drill.flow.how'), share: 3 }, { title: words('drill.flow.to'), share: 5 },
    ],
    rows: body.flow.map(({ inject, clock, channel, to }) => [
      words('drill.at', { minutes: starts.get(inject) ?? 0 }), clock ?? '', body.injects.find(({ id }) => id === inject)?.title[locale] ?? '',
      say({ code: `words.drill.channel.${channel}` }), to.map((role) => titles.get(role) ?? role).join(words('binder.sep')),
    ]),
  }
}

function sceneBlocks(given: ExerciseGiven, words: Words, at: number): readonly Block[] {
  const { body, locale, say } = given
  const flow = body.flow[at]
  const inject = body.injects.find(({ id }) => id === flow?.inject)
  if (flow === undefined || inject === undefined) return []
  const titles = roleTitles(given)
  const list = (title: string, items: readonly string[]): readonly Block[] => (
    items.length === 0 ? [] : [{ type: 'paragraph', text: title, tone: 'note' }, { type: 'list', items }]
  )
  return [
    heading(words('drill.scene', { number: at + 1, title: inject.title[locale] }), 1),
    { type: 'paragraph', tone: 'note', text: words('drill.scene.line', {
      minutes: plannedMinutes(body).get(inject.id) ?? 0, clock: flow.clock ?? '–', channel: say({ code: `words.drill.channel.${flow.channel}` }),
      to: flow.to.map((role) => titles.get(role) ?? role).join(words('binder.sep')),
    }) },
    { type: 'paragraph', text: words('drill.aloud'), tone: 'note' },
    { type: 'cards', columns: 1, cards: [{ title: inject.text[locale], lines: inject.easy === undefined ? [] : [`${words('drill.easy')}: ${inject.easy}`] }] },
    ...(inject.handout === undefined ? [] : [{ type: 'paragraph', text: words('drill.handout', { title: inject.handout.title[locale] }) } as const]),
    ...list(words('drill.prompts'), inject.prompts.map((one) => one[locale])),
    ...list(words('drill.hidden'), inject.hidden.map((one) => one[locale])),
    ticks(given, words, [inject]),
  ]
}

/** A box for each of the four marks; the same on script and sheet. */
function ticks({ body, locale }: ExerciseGiven, words: Words, injects: readonly Inject[]): Table {
  const titles = new Map(body.roles.map(({ id, title }) => [id, title[locale]]))
  const box = words('drill.box')
  return {
    type: 'table', name: words('drill.expected'), small: true,
    columns: [
      { title: words('drill.expected.role'), share: 3 }, { title: words('drill.expected.what'), share: 9 }, { title: words('drill.expected.within'), share: 1.6, align: 'right' },
      ...(['2', '1', '0', 'none'] as const).map((score) => ({ title: words(`drill.score.${score}`), share: 1.8, align: 'center' as const })),
    ],
    rows: injects.flatMap(({ expectations }) => expectations.map((one) => [
      titles.get(one.who) ?? one.who, one.what[locale], words('drill.within', { minutes: one.withinMinutes }), box, box, box, box,
    ])),
  }
}

export function handoutsPaper(given: ExerciseGiven): Paper {
  const { locale, body } = given
  const words = binderWords(locale)
  const sheets = body.injects.flatMap(({ handout }) => handout ?? [])
  return framed(given, 'handouts', sheets.length === 0 ? [{ type: 'paragraph', text: words('drill.none') }] : sheets.flatMap((one, at): Block[] => [
    ...(at === 0 ? [] : [{ type: 'pageBreak' } as const, { type: 'paragraph', tone: 'warning', text: words('drill.warning') } as const]),
    heading(one.title[locale], 1),
    { type: 'table', name: one.title[locale], roomy: true, columns: [{ title: words('form.mark'), share: 1 }], rows: one.lines.map((line) => [line[locale]]) },
  ]))
}

export function answersPaper(given: ExerciseGiven): Paper {
  const { locale, body } = given
  const words = binderWords(locale)
  const table = ticks(given, words, body.flow.flatMap(({ inject }) => body.injects.filter(({ id }) => id === inject)))
  const blank = (name: string, titles: readonly (readonly [string, number])[], rows: readonly (readonly string[])[]): Table => (
    { type: 'table', name, roomy: true, columns: titles.map(([title, share]) => ({ title, share })), rows }
  )
  return framed(given, 'answers', [
    blank(words('drill.sheet'), [
      [words('drill.sheet.date'), 5], [words('drill.sheet.ward'), 4], [words('drill.sheet.count'), 4], [words('drill.sheet.lead'), 3],
    ], [['', '', '', '']]),
    { type: 'paragraph', tone: 'note', text: words('drill.note') }, table,
    heading(words('drill.hotwash')),
    blank(words('drill.hotwash'), [[words('drill.hotwash.question'), 5], [words('drill.hotwash.answer'), 8]], body.hotwash.map((one) => [one[locale], ''])),
    heading(words('drill.better')),
    blank(words('drill.better'), [[words('drill.better.what'), 8], [words('drill.better.owner'), 3], [words('drill.better.due'), 3]], [['', '', ''], ['', '', '']]),
    { type: 'paragraph', tone: 'note', text: words('drill.back') },
  ], { sheets: [table] })
}
