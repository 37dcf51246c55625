// What the address says: its parameters and what stands behind `?`.
import { useParams, useSearch } from '@tanstack/react-router'

/** A part of the path, `/files/$file`. Asking for one the page does not have is a mistake of ours. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  const value = params[name]
  if (value === undefined) throw new Error(`this page's address has no \`${name}\``)
  return value
}

export function useSearchValue(name: string): string | undefined {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const value = search[name]
  return typeof value === 'string' ? value : undefined
}
