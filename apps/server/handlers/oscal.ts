// Rulebooks and results for tools that read OSCAL.
import { catalogOf } from '#hospital/rulebooks/oscal/catalog.ts'
import { assessmentResultsOf } from '#hospital/rulebooks/oscal/assessment-results.ts'
import type { Handlers } from '../context.ts'
import { moment } from '../moment.ts'
import { notFound } from '../refuse.ts'
import { bookHere, resultUnder } from './book-here.ts'

const type = 'application/json'
const written = (document: unknown) => `${JSON.stringify(document, null, 2)}\n`

export const oscalHandlers: Handlers<'rulebooks.catalog' | 'rulebooks.results'> = {
  async 'rulebooks.catalog'(context) {
    const { services, locale, say, params } = context
    const found = await bookHere(context, params.rulebook)
    if (!found) return notFound()
    const titleOfDuty = (number: number | null) => say(
      { code: number === null ? 'words.otherDuties' : `principle.${number}.title` }
    )
    const document = catalogOf({ book: found.book, locale, at: moment(services.now()), titleOfDuty })
    return { type, name: `${found.book.id}-oscal-catalog.json`, content: written(document) }
  },

  async 'rulebooks.results'(context) {
    const { house, facility, services, locale, say, params } = context
    const found = await bookHere(context, params.rulebook)
    if (!found) return notFound()
    const [checks, head] = await Promise.all([resultUnder(context, found.book), house.kernel.head()])
    const document = assessmentResultsOf({
      book: found.book, locale,
      facility: house.kernel.facilities().find((one) => one.id === facility)?.name ?? facility,
      at: moment(services.now()), say, ledgerHead: head.root,
      results: checks.map((one) => ({ ...one, check: one.id })),
    })
    return { type, name: `${found.book.id}-oscal-assessment-results.json`, content: written(document) }
  },
}
