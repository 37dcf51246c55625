// The people who changed department, as personnel lists them.
import { loosely } from '../shared/columns.ts'
import { namesPeople, person, type PersonColumn } from '../shared/people.ts'
import { fromWords, movedWords, otherWords, personColumns, titleWords, toWords } from '../shared/people.words.ts'
import { tableSource } from '../shared/table-source.ts'
import { say, text } from './text.ts'

type Column = PersonColumn | 'movedOn' | 'fromDepartment' | 'toDepartment' | 'title' | 'other'

export const transfers = tableSource<Column>({
  id: 'transfers',
  version: 1,
  gives: ['transfers'],
  text,
  columns: {
    ...personColumns, movedOn: movedWords, fromDepartment: fromWords, toDepartment: toWords, title: titleWords, other: otherWords,
  },
  least: loosely,
  sure(found) {
    if (!namesPeople(found) || found.has('other') || !(found.has('fromDepartment') || found.has('toDepartment'))) return 0
    return found.has('movedOn') ? 0.95 : found.has('fromDepartment') && found.has('toDepartment') ? 0.7 : 0
  },
  begin: () => ({
    row(row) {
      const movedOn = row.date('movedOn')
      if (movedOn === undefined) return row.lost(say('transfers.no-date'), row.text('movedOn'))
      return row.fact('person', {
        ...person(row), movedOn, fromDepartment: row.text('fromDepartment'), toDepartment: row.text('toDepartment'),
      })
    },
    reading: () => ({ mode: 'additive', scope: '' }),
  }),
})
