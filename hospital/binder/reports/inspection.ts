// The inspection sheet of an edition (令和7): はい/いいえ, 確認日, 目標日, and the evidence beside each answer.
import { worst } from '#hospital/principles/evaluate.ts'
import type { CheckResult } from '#hospital/principles/evaluate.ts'
import type { RulebookItem } from '#hospital/rulebooks/schema.ts'
import type { AttestationRow } from '#hospital/work/tables.ts'
import { base, type Report, type Standing } from '../report.ts'
import type { Cell } from '../paper.ts'
import { binderWords } from '../text.ts'
import { checkTitle, editionTitle } from '../titles.ts'

const usual = 'checklist-r7'

export const inspection: Report = {
  id: 'inspection-r7',
  needs: null,
  paper(standing, { edition = usual }) {
    const book = standing.rulebooks.find((one) => one.id === edition)
    if (!book) return null
    const words = binderWords(standing.locale)
    const results = standing.evaluation.principles.flatMap(({ checks }) => checks).filter((one) => one.edition === book.id)
    const told = new Map(standing.attestations.filter((one) => one.edition === book.id).map((one) => [one.item, one]))
    const title = words('inspection.title', { edition: editionTitle(standing.locale, book) })
    return {
      ...base(standing), name: `inspection-${book.id}`, title, landscape: true, editions: [book.edition],
      blocks: [
        { type: 'paragraph', text: words('inspection.lead') },
        ...(book.status === 'toBeChecked' ? [{ type: 'paragraph', text: words('inspection.original'), tone: 'warning' } as const] : []),
        {
          type: 'table', name: title,
          columns: [
            { title: words('inspection.number'), share: 1 }, { title: words('inspection.item'), share: 6 },
            { title: words('inspection.answer'), share: 2 }, { title: words('inspection.confirmed'), share: 2 },
            { title: words('inspection.target'), share: 2 }, { title: words('inspection.ground'), share: 7 },
          ],
          rows: book.items.map((item) => row(standing, item, results.filter((one) => one.item === item.id), told.get(item.id))),
        },
        { type: 'paragraph', text: words('binder.disclaimer'), tone: 'note' },
      ],
    }
  },
}

function row(standing: Standing, item: RulebookItem, results: readonly CheckResult[], told: AttestationRow | undefined): Cell[] {
  const words = binderWords(standing.locale)
  const verdict = results.length > 0 ? worst(results.map((one) => one.verdict)) : null
  const answer = told ? words(`answer.${told.answer}`) : words('inspection.blank')
  const lines = results.map((one) =>
    `${checkTitle(standing.locale, one.id)}: ${words('inspection.checked', { verdict: words(`verdict.${one.verdict}`), count: one.looked })}${filesOf(one)}`)
  if (results.length === 0) lines.push(words('inspection.byHand'))
  if (told) lines.push(words('inspection.told', { by: standing.nameOf(told.by_person) }), ...(told.note ? [told.note] : []))
  const contrary = (told?.answer === 'yes' && verdict === 'fail') || (told?.answer === 'no' && verdict === 'pass')
  if (contrary) lines.unshift(words('inspection.differs', { answer }))
  return [
    item.id, item.text[standing.locale], { text: answer, strong: told !== undefined }, told?.confirmed_on ?? '', told?.target_on ?? '',
    verdict ? { text: lines.join('\n'), verdict } : lines.join('\n'),
  ]
}

function filesOf(result: CheckResult): string {
  const files = [...new Set(result.evidence.map(({ path }) => path))]
  return files.length > 0 ? `（${files.slice(0, 3).join(', ')}）` : ''
}
