// What is said and written: call script, phrases, the blank status note, duties with their deadlines, blank forms.
import { phrases as shippedPhrases, phraseReaders, spokenPhrase } from '#hospital/response/word/phrases.ts'
import { treeOf } from '#hospital/response/calls/tree.ts'
import { channels } from '#hospital/work/contact-tree.ts'
import { scriptFor } from '#hospital/response/calls/script.ts'
import { dutyIds, duties as dutyData, editionOn, type Edition } from '#hospital/response/duties/rules.ts'
import { forms as formData, type Form } from '#hospital/response/forms/form.ts'
import { noteEveryMs } from '#hospital/response/word/audiences.ts'
import { calledFirst, wholeNumber } from '#hospital/response/report/phones.ts'
import { scriptBlocks } from '../reports/call-script.ts'
import type { Block, Cell } from '../paper.ts'
import { empty, redWords, type Build, type RedGiven } from './given.ts'

export const script: Build = (given) => {
  const phone = wholeNumber(calledFirst(given.view))
  return scriptBlocks({
    locale: given.locale, script: scriptFor(given.calling, given.locale, { hospital: given.hospital, ...(phone === null ? {} : { phone }) }),
  })
}

export const phrases: Build = (given) => {
  const words = redWords(given)
  return [
    { type: 'paragraph', tone: 'note', text: words('phrases.how') },
    {
      type: 'table', name: words('phrases.title'), small: true,
      columns: [{ title: words('phrases.to'), share: 2 }, { title: words('phrases.moment'), share: 5 }, { title: words('phrases.say'), share: 11 }],
      rows: phraseReaders.flatMap((reader) => shippedPhrases().filter((one) => one.for === reader).map((one) => [
        words(`red.reader.${reader}`), one.moment[given.locale], { text: spokenPhrase(one, given.locale, { hospital: given.hospital }), strong: true },
      ])),
    },
  ]
}

const noteParts = ['known', 'unknown', 'doing', 'notDoing'] as const

export const note: Build = (given) => {
  const words = redWords(given)
  const one: readonly Block[] = [
    { type: 'paragraph', text: words('red.note.lead', { hours: noteEveryMs() / 3_600_000 }) },
    {
      type: 'table', name: words('red.note.title'), roomy: true, columns: [{ title: words('red.note.part'), share: 3 }, { title: words('red.note.number'), share: 12 }],
      rows: [...noteParts.map((part) => [words(`handover.note.${part}`), '\n\n\n']), [words('red.note.next'), '\n'], [words('red.note.contact'), '\n'],
        [words('red.note.readers'), words('red.note.boxes')]],
    },
  ]
  return [...one, { type: 'pageBreak' }, ...one]
}

export const duties: Build = (given) => {
  const words = redWords(given)
  const data = dutyData()
  const editions = dutyIds(data).flatMap((duty) => editionOn(data, duty, given.today) ?? [])
  return [
    { type: 'paragraph', tone: 'warning', text: words('red.duties.lead') },
    { type: 'paragraph', tone: 'note', text: words('red.duties.sure') },
    {
      type: 'table', name: words('red.duties.first'), columns: [{ title: words('red.duties.first'), share: 1 }], rows: [['\n']],
    },
    {
      type: 'table', name: words('red.section.duties'), small: true, roomy: true,
      columns: [
        { title: words('red.done'), share: 0.9, align: 'center' }, { title: words('red.duties.what'), share: 8.4 }, { title: words('red.duties.until'), share: 6.4 },
        { title: words('red.duties.desk'), share: 4.4 }, { title: words('red.duties.day'), share: 1.9 }, { title: words('red.duties.told'), share: 2.1 },
      ],
      rows: editions.map((one): Cell[] => [
        '□', told(given, one), until(given, one), desk(given, one), '', '',
      ]),
    },
  ]
}

/** Who is told is not said twice. */
function told({ locale }: RedGiven, { title, to, what }: Edition): string {
  return [title[locale], ...(title[locale].includes(to[locale]) ? [] : [to[locale]]), what[locale]].join('\n')
}

function until(given: RedGiven, { due }: Edition): string {
  const words = redWords(given)
  if (due.kind === 'none') return words('red.due.none')
  if (due.kind === 'hours') {
    const said = words(`red.due.${due.words}`)
    return due.figure === 'own' ? `${said}\n${words('red.due.own', { hours: due.hours })}` : `${said}\n${words('red.due.hours', { hours: due.hours })}`
  }
  return [
    words(due.firstDay === 'counted' ? 'red.due.days' : 'red.due.daysAfter', { days: due.days }),
    ...(due.aimDays === undefined ? [] : [words('red.due.aim', { days: due.aimDays })]),
    ...(due.longer === undefined ? [] : [words('red.due.longer', { days: due.longer.days })]),
    ...(due.counting === 'stated' ? [] : [words('red.due.check')]),
  ].join('\n')
}

function desk(given: RedGiven, { desk: body }: Edition): Cell {
  const words = redWords(given)
  if (body === 'vendor') return words('red.duties.vendors')
  // The persons themselves, or whoever it is that day: room to write.
  if (body === 'none') return ''
  // As in the contact tree: the insurer's number may stand in its policy.
  const place = treeOf({ ...given, rules: given.calling, calls: [], openedAt: 0, now: 0 }).outside.find((one) => one.place.id === body)?.place
  const people = [...(place?.main ? [place.main] : []), ...(place?.deputies ?? [])]
  const listed = people.map((one) => {
    const ways = channels(one)
    return [one.is.organisation ?? one.is.name ?? one.key, ...(ways.length > 0 ? ways : [words('calls.noWay')])].join(' ')
  })
  return listed.length > 0 ? listed.join('\n') : { text: words('calls.nobody'), tone: 'warning' }
}

export const forms: Build = (given) => formData()
  .filter(({ validFrom, validTo }) => validFrom <= given.today && (validTo === null || given.today <= validTo))
  .flatMap((form, at): Block[] => [...(at === 0 ? [] : [{ type: 'pageBreak' } as const]), ...blankForm(given, form)])

/** Every field in the form's order; 「不明」 is an answer that can be ticked. */
function blankForm(given: RedGiven, form: Form): readonly Block[] {
  const words = redWords(given)
  const { locale } = given
  let number = 0
  return [
    { type: 'heading', level: 1, text: form.title[locale] },
    { type: 'paragraph', text: words('red.forms.to', { to: form.to[locale], source: form.short[locale] }) },
    { type: 'paragraph', tone: 'note', text: form.note[locale] },
    {
      type: 'table', name: form.short[locale], small: true, roomy: true,
      columns: [{ title: words('form.no'), share: 1 }, { title: words('form.item'), share: 6 }, { title: words('form.entry'), share: 10 },
        { title: words('form.unknown'), share: 1.4, align: 'center' }],
      rows: form.sections.flatMap(({ title, fields }): Cell[][] => [
        ['', { text: title[locale], strong: true }, '', ''],
        ...fields.map((field) => [String(++number), field.title[locale], empty(field.kind === 'line' ? 1 : 3).join('\n'), '□']),
      ]),
    },
  ]
}
