import { expect, it } from 'vitest'
import { mapping } from '#hospital/register/mapping/mapping.ts'
import { withOrder, withWords, wordsIn } from './own-words.ts'

it('takes words apart by the commas people type, once each', () => {
  expect(wordsIn(' 使用可、有効,  on duty ，有効\n')).toEqual(['使用可', '有効', 'on duty'])
  expect(wordsIn('、, ')).toEqual([])
})

it('makes a column that the mapping takes, however much is typed, and takes an emptied field out again', () => {
  const column = { column: '期限', attribute: 'expiresAt' }
  const typed = withOrder(withWords(column, 'never', `${'あ'.repeat(300)}、${Array.from({ length: 200 }, (_, n) => n).join('、')}`), 'dmy')
  const kept = mapping.parse({
    name: 'PACS', kind: 'account', columns: [{ column: 'ID', attribute: 'login' }, typed],
  })
  expect(kept.columns[1]?.never).toHaveLength(100)
  expect(kept.columns[1]?.order).toBe('dmy')
  expect(withOrder(withWords(typed, 'never', ' '), undefined)).toEqual(column)
})
