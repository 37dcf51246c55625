// The people employed now, as personnel lists them.
import { loosely } from '../shared/columns.ts'
import { namesPeople, person, type PersonColumn } from '../shared/people.ts'
import {
  departmentWords, fromWords, joinedWords, leftWords, movedWords, otherWords, personColumns, titleWords, toWords,
} from '../shared/people.words.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { text } from './text.ts'
import { titleWordsOf } from './titles.ts'

type Column = PersonColumn | 'department' | 'title' | 'joinedOn' | 'leftOn' | 'movedOn' | 'from' | 'to' | 'other'

export const staff = tableSource<Column>({
  id: 'staff',
  version: 1,
  gives: ['staff'],
  text,
  columns: {
    ...personColumns, department: departmentWords, title: titleWords, joinedOn: joinedWords, leftOn: leftWords, movedOn: movedWords,
    from: fromWords, to: toWords, other: otherWords,
  },
  least: loosely,
  sure(found, { name }) {
    // Leavers, transfers and accounts are lists of their own; a register of vendors' people has no employee number.
    // Numbers without names are somebody else's numbers (devices, forms, beds): such a table is for the mapper.
    if (!namesPeople(found) || !(found.has('name') || found.has('family') || found.has('kana')) || found.has('other') || found.has('movedOn') || (found.has('from') && found.has('to'))) return 0
    const titled = titleWordsOf(name)
    const signs = [found.has('employeeId'), found.has('department'), found.has('title'), found.has('joinedOn'), found.has('kana'), titled]
    const sure = 0.3 + 0.12 * signs.filter(Boolean).length
    if (found.has('leftOn') && !(titled && found.has('joinedOn'))) return 0
    return found.has('employeeId') || titled ? Math.min(0.9, sure) : Math.min(0.5, sure)
  },
  begin: (_found, input) => ({
    row: (row) =>
      row.fact('person', {
        ...person(row), department: row.text('department'), title: row.text('title'), joinedOn: row.date('joinedOn'),
        leftOn: row.date('leftOn'),
      }),
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})
