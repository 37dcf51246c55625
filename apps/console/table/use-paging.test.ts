// What pressing a heading again and again does.
import { expect, it } from 'vitest'
import { nextOrder } from './use-paging.ts'

it('goes up, down, and back to the order of the server; another column begins anew', () => {
  const up = nextOrder(null, 'name')
  expect(up).toEqual({ key: 'name', descending: false })
  const down = nextOrder(up, 'name')
  expect(down).toEqual({ key: 'name', descending: true })
  expect(nextOrder(down, 'name')).toBeNull()
  expect(nextOrder(down, 'risk')).toEqual({ key: 'risk', descending: false })
})
