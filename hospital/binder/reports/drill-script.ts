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
    locale, hospital, date, head, editions: [], name: `drill-${kind}-${body.id}`, title: words(`exercise.${kind}`, { title: body.title[locale] }),
    blocks: [{ type: 'paragraph', tone: 'warning', text: words('exercise.warning') }, ...blocks], ...more,
  }
}

const heading = (text: string, level: 1 | 2 = 2): Block => ({ type: 'heading', level, text })

export function scriptPaper(given: ExerciseGiven): Paper {
  const { locale, body, say } = given
  const words = binderWords(locale)
  const flow = flowTable(given, words)
  return framed(given, 'script', [
    { type: 'paragraph', text: body.about[locale] },
    { type: 'paragraph', tone: 'note', text: words('exercise.drawn', { text: body.drawnFrom, certainty: say({ code: `words.drill.certainty.${body.certainty}` }) }) },
    heading(words('exercise.aims')), { type: 'list', items: body.aims.map((one) => one[locale]) },
    heading(words('exercise.prepare')), { type: 'list', items: body.prepare.map((one) => one[locale]) },
    heading(words('exercise.flow')), flow,
    ...body.flow.flatMap((_, at) => sceneBlocks(given, words, at)),
    heading(words('exercise.hotwash')), { type: 'list', ordered: true, items: body.hotwash.map((one) => one[locale]) },
  ], { sheets: [flow] })
}

const roleTitles = ({ body, locale }: ExerciseGiven) => new Map(body.roles.map(({ id, title }) => [id, title[locale]]))

function flowTable(given: ExerciseGiven, words: Words): Table {
  const { body, locale, say } = given
  const [starts, titles] = [plannedMinutes(body), roleTitles(given)]
  return {
    type: 'table', name: words('exercise.flow'), small: true,
    columns: [
      { title: words('exercise.flow.at'), share: 2, align: 'right' }, { title: words('exercise.flow.clock'), share: 3 }, { title: words('exercise.flow.scene'), share: 7 },
      { title: words('exercise.flow.how'), share: 3 }, { title: words('exercise.flow.to'), share: 5 },
    ],
    rows: body.flow.map(({ inject, clock, channel, to }) => [
      words('exercise.at', { minutes: starts.get(inject) ?? 0 }), clock ?? '', body.injects.find(({ id }) => id === inject)?.title[locale] ?? '',
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
    heading(words('exercise.scene', { number: at + 1, title: inject.title[locale] }), 1),
    { type: 'paragraph', tone: 'note', text: words('exercise.scene.line', {
      minutes: plannedMinutes(body).get(inject.id) ?? 0, clock: flow.clock ?? '–', channel: say({ code: `words.drill.channel.${flow.channel}` }),
      to: flow.to.map((role) => titles.get(role) ?? role).join(words('binder.sep')),
    }) },
    { type: 'paragraph', text: words('exercise.aloud'), tone: 'note' },
    { type: 'cards', columns: 1, cards: [{ title: inject.text[locale], lines: inject.easy === undefined ? [] : [`${words('exercise.easy')}: ${inject.easy}`] }] },
    ...(inject.handout === undefined ? [] : [{ type: 'paragraph', text: words('exercise.handout', { title: inject.handout.title[locale] }) } as const]),
    ...list(words('exercise.prompts'), inject.prompts.map((one) => one[locale])),
    ...list(words('exercise.hidden'), inject.hidden.map((one) => one[locale])),
    ticks(given, words, [inject]),
  ]
}

/** A box for each of the four marks; the same on script and sheet. */
function ticks({ body, locale }: ExerciseGiven, words: Words, injects: readonly Inject[]): Table {
  const titles = new Map(body.roles.map(({ id, title }) => [id, title[locale]]))
  const box = words('exercise.box')
  return {
    type: 'table', name: words('exercise.expected'), small: true,
    columns: [
      { title: words('exercise.expected.role'), share: 3 }, { title: words('exercise.expected.what'), share: 9 }, { title: words('exercise.expected.within'), share: 1.6, align: 'right' },
      ...(['2', '1', '0', 'none'] as const).map((score) => ({ title: words(`exercise.score.${score}`), share: 1.8, align: 'center' as const })),
    ],
    rows: injects.flatMap(({ expectations }) => expectations.map((one) => [
      titles.get(one.who) ?? one.who, one.what[locale], words('exercise.within', { minutes: one.withinMinutes }), box, box, box, box,
    ])),
  }
}

export function handoutsPaper(given: ExerciseGiven): Paper {
  const { locale, body } = given
  const words = binderWords(locale)
  const sheets = body.injects.flatMap(({ handout }) => handout ?? [])
  return framed(given, 'handouts', sheets.length === 0 ? [{ type: 'paragraph', text: words('exercise.none') }] : sheets.flatMap((one, at): Block[] => [
    ...(at === 0 ? [] : [{ type: 'pageBreak' } as const, { type: 'paragraph', tone: 'warning', text: words('exercise.warning') } as const]),
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
    blank(words('exercise.sheet'), [
      [words('exercise.sheet.date'), 5], [words('exercise.sheet.ward'), 4], [words('exercise.sheet.count'), 4], [words('exercise.sheet.lead'), 3],
    ], [['', '', '', '']]),
    { type: 'paragraph', tone: 'note', text: words('exercise.note') }, table,
    heading(words('exercise.hotwash')),
    blank(words('exercise.hotwash'), [[words('exercise.hotwash.question'), 5], [words('exercise.hotwash.answer'), 8]], body.hotwash.map((one) => [one[locale], ''])),
    heading(words('exercise.better')),
    blank(words('exercise.better'), [[words('exercise.better.what'), 8], [words('exercise.better.owner'), 3], [words('exercise.better.due'), 3]], [['', '', ''], ['', '', '']]),
    { type: 'paragraph', tone: 'note', text: words('exercise.back') },
  ], { sheets: [table] })
}
