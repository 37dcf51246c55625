// What the hospitals of the person who is logged in are called, as their profiles say; nothing for a stranger.
import { useMemo } from 'react'
import { useQueries } from '@tanstack/react-query'
import { call } from '../../api/client.ts'
import { useMe } from '../../layouts/hospital.ts'

/** More hospitals than a person works in are not asked. */
const most = 5

export function useHospitalNames(): { readonly own: readonly string[]; readonly hospital: readonly string[] } {
  const me = useMe()
  const readable = (me?.facilities ?? []).filter((one) => one.permissions.includes('board.read')).slice(0, most)
  const profiles = useQueries({
    queries: readable.map(({ id }) => ({
      queryKey: ['profile.get', id, 'names'],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => call('profile.get', { params: { facility: id }, signal }),
    })),
    combine: (asked) => asked.flatMap(({ data }) => (data?.ok ? [data.data] : [])),
  })
  return useMemo(() => {
    const told = profiles.flatMap(({ name, kana, romaji, alsoCalled, director }) => [name, kana, romaji, ...alsoCalled, director])
    const hospital = [...(me?.facilities ?? []).map((one) => one.name), ...told.filter((one) => one !== null)]
    return { own: me ? [me.name] : [], hospital: [...new Set(hospital)].filter((one) => one !== '') }
  }, [me, profiles])
}
