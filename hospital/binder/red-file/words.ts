// What is said and written: call script, phrases, the blank status note, duties with their deadlines, blank forms.
import { phrases as shippedPhrases, phraseReaders, spokenPhrase } from '#hospital/response/word/phrases.ts'
import { scriptFor } from '#hospital/response/calls/script.ts'
import { dutyIds, duties as dutyData, editionOn, type Edition } from '#hospital/response/duties/rules.ts'
import { forms as formData, type Form } from '#hospital/response/forms/form.ts'
import { noteEveryMs } from '#hospital/response/word/audiences.ts'
import { calledFirst, fromAnywhere } from '#hospital/response/report/phones.ts'
import { scriptBlocks } from '../reports/call-script.ts'
import type { Block, Cell } from '../paper.ts'
import { empty, redWords, type Build, type RedGiven } from './given.ts'

export const script: Build = (given) => {
  const phone = fromAnywhere(calledFirst(given.view))
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
    {
      type: 'table', name: words('red.duties.first'), roomy: true, columns: [{ title: words('red.duties.first'), share: 1 }], rows: [['\n']],
    },
    {
      type: 'table', name: words('red.section.duties'), small: true, roomy: true,
      columns: [
        { title: words('red.done'), share: 0.9, align: 'center' }, { title: words('red.duties.what'), share: 7 }, { title: words('red.duties.until'), share: 5 },
        { title: words('red.duties.desk'), share: 5 }, { title: words('red.duties.day'), share: 2.4 }, { title: words('red.duties.told'), share: 3 },
      ],
      rows: editions.map((one): Cell[] => [
        '□', [one.title[given.locale], one.to[given.locale], one.what[given.locale]].join('\n'), until(given, one), desk(given, one), '', '',
      ]),
    },
    { type: 'paragraph', tone: 'note', text: words('red.duties.sure') },
  ]
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
  const known = given.view.all('contact').filter(({ is }) => is.role === 'outside-body' && is.body === body)
  const told = known.map(({ is, key }) => [is.organisation ?? is.name ?? key, ...(is.phones ?? []), ...(is.emails ?? [])].join(' '))
  return told.length > 0 ? told.join('\n') : { text: words('calls.nobody'), tone: 'warning' }
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
      rows: form.sections.flatMap(({ title, fields }): Cell[][] => fields.map((field, at) => [
        String(++number), at === 0 ? { text: `${title[locale]}\n${field.title[locale]}` } : field.title[locale], empty(field.kind === 'line' ? 1 : 3).join('\n'), '□',
      ])),
    },
  ]
}
