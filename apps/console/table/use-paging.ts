// Where a person is in a list that the server holds: words, order, page. Typing waits a moment before it asks.
import { useState } from 'react'
import { useSettled } from '../util/use-settled.ts'

export interface Paging {
  readonly query: { readonly q?: string; readonly sort?: string; readonly page: number; readonly size: number }
  readonly sorted: { readonly key: string; readonly descending: boolean } | null
  readonly search: (wanted: string) => void
  readonly sort: (key: string) => void
  readonly turn: (page: number) => void
}

export function usePaging(size = 25): Paging {
  const [typed, setTyped] = useState('')
  const [sorted, setSorted] = useState<Paging['sorted']>(null)
  const [page, setPage] = useState(1)
  const q = useSettled(typed)
  return {
    query: {
      ...(q === '' ? {} : { q }),
      ...(sorted === null ? {} : { sort: `${sorted.descending ? '-' : ''}${sorted.key}` }),
      page,
      size,
    },
    sorted,
    search: (wanted) => {
      setTyped(wanted)
      setPage(1)
    },
    sort: (key) => {
      setSorted(nextOrder(sorted, key))
      setPage(1)
    },
    turn: (to) => setPage(to + 1),
  }
}

/** Once: ascending; twice: descending; three times: as the server likes it. */
export function nextOrder(now: Paging['sorted'], key: string): Paging['sorted'] {
  if (now?.key !== key) return { key, descending: false }
  return now.descending ? null : { key, descending: true }
}
