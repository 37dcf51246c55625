// The hospital whose pages are open, and what this person may do in it.
import { useCallback } from 'react'
import { useParams } from '@tanstack/react-router'
import type { Permission } from '#hospital/kernel/permission.ts'
import type { Data } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useLayoutWords } from './words.ts'

export type Me = Data<'me.get'>

export function useMe(): Me | null {
  const { data } = useAsk('me.get', {})
  return data?.ok ? data.data : null
}

/** Id of the hospital in the address. Only pages under `/h/…` may ask. */
export function useFacility(): string {
  const { facility } = useParams({ strict: false })
  if (facility === undefined) throw new Error('this page is not inside a hospital')
  return facility
}

export function useHospital(): Me['facilities'][number] | null {
  const me = useMe()
  const facility = useFacility()
  return me?.facilities.find((one) => one.id === facility) ?? null
}

/** Why this person may not do something here; null: they may. For `disabledReason`. */
export function useWhyNot(): (permission: Permission) => string | null {
  const say = useLayoutWords()
  const hospital = useHospital()
  return useCallback(
    (permission) => (hospital === null || hospital.permissions.includes(permission) ? null : say(`whyNot.${permission}`)),
    [hospital, say],
  )
}
