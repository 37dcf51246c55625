// Rules and plans the hospital keeps: what each is, when it was approved and last looked at.
import { fold } from '#engines/japanese'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { likely } from '../shared/columns.ts'
import { aboutBackups, rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { toldDate, toldText } from '../shared/told.ts'
import { aboutWords, columns, plainTitles, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn

const titled = titles.map((word) => fold(word))
const plain = new Set<string>(plainTitles.map((word) => fold(word)))
const abouts = aboutWords.map(([about, words]) => [about, words.map((word) => fold(word))] as const)

export const documents = tableSource<Column>({
  id: 'documents',
  version: 1,
  gives: ['documents'],
  text,
  columns: { ...columns, ...rivals('document') },
  least: likely,
  sure(found, { name, table }) {
    if (
      !found.has('title')
      || rivalIn(
        found,
        'people',
        'account',
        'contract',
        'disclosure',
        'line',
        'form',
        'system',
        'stocktake',
        'address',
        ...aboutBackups,
      )
    )
      return 0
    const dates = [found.has('approvedOn'), found.has('reviewedOn')].filter(Boolean).length
    if (dates === 0) return 0
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''}`).includes(word))
    const telling = rivalIn(found, 'document') || !plain.has(fold(found.columns.title?.name ?? ''))
    return Math.min(
      0.95,
      0.35 + 0.15 * dates + (called ? 0.2 : 0) + (telling ? 0.2 : 0) + (found.has('about') ? 0.05 : 0),
    )
  },
  begin: (_found, input) => ({
    row(row) {
      const title = toldText(row, 'title')
      if (title === undefined) return row.lost(say('documents.no-title'))
      return row.fact('document', {
        title,
        about: aboutOf(row.text('about')) ?? aboutOf(title) ?? 'other',
        approvedOn: toldDate(row, 'approvedOn'),
        reviewedOn: toldDate(row, 'reviewedOn'),
      })
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})

function aboutOf(written: string | undefined): Attributes['document']['about'] | undefined {
  const folded = fold(written ?? '')
  return folded === '' ? undefined : abouts.find(([, words]) => words.some((word) => folded.includes(word)))?.[0]
}
