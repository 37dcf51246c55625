// Asking and acting from a page. Inside a hospital's pages the `facility` of the address fills itself in.
import { useCallback, useState } from 'react'
import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useLocale } from '../util/locale.ts'
import { call, type Answer, type Data, type Request, type RouteId } from './client.ts'
import type { Refused } from './refusal.ts'

type WithoutFacility<R> = R extends { readonly params: infer P }
  ? Omit<R, 'params'> & (keyof Omit<P, 'facility'> extends never ? { readonly params?: object } : { readonly params: Omit<P, 'facility'> })
  : R
export type Question<Id extends RouteId> = Omit<WithoutFacility<Request<Id>>, 'signal'>
type Optional<Q> = object extends Q ? [question?: Q] : [question: Q]

interface AskOptions {
  readonly when?: boolean
}

function useFacilityParam(): { readonly facility?: string } {
  const { facility } = useParams({ strict: false })
  return facility === undefined ? {} : { facility }
}

export type Asked<Id extends RouteId> = UseQueryResult<Answer<Data<Id>>>

export function useAsk<Id extends RouteId>(id: Id, question: Question<Id>, options: AskOptions = {}): Asked<Id> {
  const facility = useFacilityParam()
  const spoken = useLocale()
  return useQuery({
    queryKey: [id, facility.facility ?? null, spoken, question],
    queryFn: ({ signal }) => call(id, complete<Id>(question, facility, signal)),
    placeholderData: keepPreviousData,
    enabled: options.when ?? true,
  })
}

export interface Doing<Id extends RouteId> {
  readonly send: (...question: Optional<Question<Id>>) => Promise<Answer<Data<Id>>>
  readonly busy: boolean
  readonly refused: Refused | null
  readonly forget: () => void
}

/**
 * Something that changes state. Whatever is on the page is asked anew afterwards: one act may change many answers.
 * `changes: false` for questions that are asked by POST.
 */
export function useDo<Id extends RouteId>(id: Id, { changes = true } = {}): Doing<Id> {
  const facility = useFacilityParam()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const send = async (...[question]: Optional<Question<Id>>) => {
    setBusy(true)
    setRefused(null)
    const answer = await call(id, complete<Id>(question ?? {}, facility))
    setBusy(false)
    if (!answer.ok) setRefused(answer)
    else if (changes) await client.invalidateQueries()
    return answer
  }
  return { send, busy, refused, forget: useCallback(() => setRefused(null), []) }
}

function complete<Id extends RouteId>(question: object, facility: object, signal?: AbortSignal): Request<Id> {
  const params = 'params' in question && typeof question.params === 'object' ? question.params : {}
  const whole: unknown = { ...question, params: { ...facility, ...params }, ...(signal ? { signal } : {}) }
  // Put together again from the parts that `Question` took apart.
  return whole as Request<Id>
}
