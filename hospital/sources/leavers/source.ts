// The people who left, as personnel lists them month by month.
import { fold } from '#engines/japanese'
import { loosely } from '../shared/columns.ts'
import { namesPeople, person, type PersonColumn } from '../shared/people.ts'
import { departmentWords, joinedWords, leftWords, otherWords, personColumns, titleWords } from '../shared/people.words.ts'
import { tableSource } from '../shared/table-source.ts'
import { say, text } from './text.ts'
import { leaversTitles } from './titles.words.ts'

type Column = PersonColumn | 'leftOn' | 'department' | 'title' | 'joinedOn' | 'other'

const titles = leaversTitles.map((word) => fold(word))

export const leavers = tableSource<Column>({
  id: 'leavers',
  version: 1,
  gives: ['leavers'],
  text,
  columns: {
    ...personColumns, leftOn: leftWords, department: departmentWords, title: titleWords, joinedOn: joinedWords, other: otherWords,
  },
  least: loosely,
  sure(found, { name }) {
    if (!namesPeople(found) || !found.has('leftOn') || found.has('other')) return 0
    const titled = titles.some((word) => fold(name).includes(word))
    // With a day of joining it may as well be the list of all staff, where only some have left.
    return titled ? 0.95 : found.has('joinedOn') ? 0.6 : 0.85
  },
  begin: () => ({
    row(row) {
      const leftOn = row.date('leftOn')
      if (leftOn === undefined) return row.lost(say('leavers.no-date'), row.text('leftOn'))
      return row.fact('person', {
        ...person(row), leftOn, department: row.text('department'), title: row.text('title'), joinedOn: row.date('joinedOn'),
      })
    },
    reading: () => ({ mode: 'additive', scope: '' }),
  }),
})
