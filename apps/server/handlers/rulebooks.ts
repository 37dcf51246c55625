// Editions on the hospital's shelf: choosing, adding, comparing, and OSCAL out.
import type { EditionResult } from '#hospital/rulebooks/compare-hospital.ts'
import { compareForHospital } from '#hospital/rulebooks/compare-hospital.ts'
import { compareEditions } from '#hospital/rulebooks/compare.ts'
import { parseRulebook } from '#hospital/rulebooks/parse.ts'
import { rulebookShelf } from '#hospital/rulebooks/shelf.ts'
import { rulebookFromTable } from '#hospital/rulebooks/from-table.ts'
import { activateRulebook, addRulebook, deactivateRulebook, withdrawRulebook } from '#hospital/rulebooks/acts.ts'
import { checksOf, type Rulebook } from '#hospital/rulebooks/schema.ts'
import { toYaml } from '#hospital/rulebooks/to-yaml.ts'
import { principles } from '#hospital/principles/index.ts'
import { bytesSource } from '#engines/tabular'
import type { Common, Context, Handlers, Topic } from '../context.ts'
import { checkTitle, editionOf } from '../present.ts'
import { answerOf } from '../receipt.ts'
import { notFound, passOn, Refused } from '../refuse.ts'
import { bookHere, resultUnder } from './book-here.ts'
import { oscalHandlers } from './oscal.ts'

type Speaking = Pick<Common, 'say' | 'locale'>
type Shelved = Awaited<ReturnType<typeof rulebookShelf>>['books'][number]

function summary({ locale, say }: Speaking, { book, active, from }: Shelved) {
  return {
    id: book.id, title: book.title[locale], publisher: book.publisher[locale], edition: book.edition,
    validFrom: book.validFrom,
    validTo: book.validTo, status: say({ code: `words.status.${book.status}` }), items: book.items.length,
    askedByChecks: checksOf(book).length, active, own: from === 'added',
  }
}

function itemOf({ locale, say }: Speaking, item: Rulebook['items'][number]) {
  return {
    id: item.id, text: item.text[locale], principle: item.principle, certainty: item.certainty,
    certaintyText: say({ code: `words.certainty.${item.certainty}` }), source: item.source,
    note: item.note?.[locale] ?? null,
    asks: item.asks.map((one) => ({ check: one.check, title: checkTitle(say, locale, one.check), limits: one.limits })),
  }
}

async function compare(context: Context<'rulebooks.compare'>) {
  const { locale, say, query } = context
  const from = (await bookHere(context, query.from))?.book
  const to = (await bookHere(context, query.to))?.book
  if (!from || !to) return notFound()
  const [before, after] = await Promise.all([resultUnder(context, from), resultUnder(context, to)])
  const asResult = (book: Rulebook, results: typeof before): EditionResult => ({
    book, checks: results.map((one) => ({
      check: one.id, verdict: one.verdict,
      subjects: one.subjects.map((who) => ({ ...who, label: who.title ? say(who.title) : who.label })),
    })),
  })
  const editions = compareEditions(from, to)
  const changes = compareForHospital(asResult(from, before), asResult(to, after))
  const side = (results: typeof before, check: string) => {
    const mine = results.filter((one) => one.id === check)
    const count = (verdict: 'fail' | 'unknown') => new Set(
      mine.flatMap((one) => one.subjects.filter((who) => who.verdict === verdict).map((who) => who.key))
    ).size
    return {
      verdict: mine[0]?.verdict ?? null, items: mine.map((one) => one.item), fails: count('fail'),
      unknowns: count('unknown'),
      text: mine[0]?.reasons.map(say).join(' ') ?? '',
    }
  }
  const labels = (check: string, effect: string) =>
    changes.filter((one) => one.check === check && one.effect === effect).flatMap((one) => one.subject?.label ?? [])
  return {
    from: editionOf(from, locale), to: editionOf(to, locale),
    checks: editions.checks.map((one) => ({
      check: one.check, title: checkTitle(say, locale, one.check),
      principle: principles.find((each) => each.checks.some((check) => check.id === one.check))?.number ?? 0,
      before: side(before, one.check), after: side(after, one.check),
      change: changeOf(one.change, labels(one.check, 'fails').length, labels(one.check, 'clears').length),
      nowFails: labels(one.check, 'fails'), noLongerFails: labels(one.check, 'clears'),
    })),
    items: {
      added: editions.items.added.map((one) => itemOf(context, one)),
      dropped: editions.items.dropped.map((one) => itemOf(context, one)),
    },
  }
}

type Change = ReturnType<typeof compareEditions>['checks'][number]['change']

/** Other limits are stricter or looser as far as this hospital feels it. */
function changeOf(change: Change, more: number, fewer: number) {
  if (change === 'added' || change === 'dropped' || change === 'same') return change
  if (more > 0 && fewer === 0) return 'stricter' as const
  return fewer > 0 && more === 0 ? ('looser' as const) : ('different' as const)
}

const mostBytes = 8 * 1024 * 1024

async function add(context: Context<'rulebooks.add'>) {
  const { house, actor, say, query, upload } = context
  const chunks: Uint8Array[] = []
  for await (const chunk of upload) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (bytes.length > mostBytes) return notFound()
  const text = /\.ya?ml$/i.test(query.name) ? bytes.toString('utf8') : await fromTable(query.name, bytes, house.today())
  if (text instanceof Refused) return text
  const parsed = parseRulebook(text)
  if (!parsed.ok) {
    const reasons = parsed.refusals.slice(0, 50).map((one) =>
      ({ code: 'words.rulebook.line', params: { line: one.line, why: say(one.message) } }))
    return new Refused(422, 'invalid', reasons)
  }
  const receipt = await house.kernel.commit(actor, addRulebook, { rulebook: parsed.value.id, text })
  return receipt.ok ? { rulebook: parsed.value.id, notes: [] } : passOn(receipt)
}

/**
 * The ministry's layout as a workbook or CSV: a draft under the file's own name, to be looked over before it is
 * activated.
 */
async function fromTable(name: string, bytes: Uint8Array, today: string): Promise<string | Refused> {
  const stem = name.replace(/\.[^.]*$/, '')
  const latin = stem.normalize('NFKC').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40)
  const id = `own-${latin || 'list'}`
  const outcome = await rulebookFromTable(bytesSource(name, bytes), {
    id, family: 'own', title: { ja: stem, en: stem }, publisher: { ja: stem, en: stem }, edition: today,
    validFrom: today,
    validTo: null, source: name,
  })
  if (outcome.ok) return toYaml(outcome.value.book)
  return new Refused(422, 'invalid', outcome.refusals.slice(0, 50).map((one) => one.message))
}

export const rulebookHandlers: Handlers<Topic<'rulebooks'>> = {
  ...oscalHandlers,
  'rulebooks.compare': compare,
  'rulebooks.add': add,

  async 'rulebooks.list'(context) {
    const { books } = await rulebookShelf(context.house.kernel, context.facility)
    return { rows: books.map((one) => summary(context, one)) }
  },
  async 'rulebooks.one'(context) {
    const found = await bookHere(context, context.params.rulebook)
    if (!found) return notFound()
    const { source, items } = found.book
    return {
      rulebook: summary(context, found), source: { url: source.url ?? null, note: source.note },
      items: items.map((one) => itemOf(context, one)),
    }
  },
  async 'rulebooks.activate'({ house, actor, params }) {
    return answerOf(await house.kernel.commit(actor, activateRulebook, { rulebook: params.rulebook }))
  },
  async 'rulebooks.deactivate'({ house, actor, params }) {
    return answerOf(await house.kernel.commit(actor, deactivateRulebook, { rulebook: params.rulebook }))
  },
  async 'rulebooks.withdraw'({ house, actor, params }) {
    return answerOf(await house.kernel.commit(actor, withdrawRulebook, { rulebook: params.rulebook }))
  },
}
