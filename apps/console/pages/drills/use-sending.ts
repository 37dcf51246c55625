// What is pressed on the facilitator's page shows at once and is sent in its order. Where the server cannot be heard it waits on the
// page and is sent when it is back: a drill is often held where the network was cut.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client.ts'
import { useFacility } from '../../layouts/hospital.ts'
import type { Mark } from './marks.tsx'

type Waiting =
  | { readonly kind: 'score'; readonly inject: string; readonly expectation: string; readonly score: Mark }
  | { readonly kind: 'inject'; readonly inject: string; readonly state: 'given' | 'resolved'; readonly happenedAt: string }

const tryAgainMs = 5000

export interface Sending {
  readonly waiting: readonly Waiting[]
  /** The server was not heard at the last try. */
  readonly lost: boolean
  readonly refused: readonly string[]
  readonly send: (one: Waiting) => void
}

export function useSending(drill: string): Sending {
  const facility = useFacility()
  const client = useQueryClient()
  const queue = useRef<readonly Waiting[]>([])
  const busy = useRef(false)
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  const [lost, setLost] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])

  const drain = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    for (let first = queue.current[0]; first !== undefined; first = queue.current[0]) {
      const answer = await sent(first, facility, drill)
      if (!answer.ok && answer.status === 0) {
        setLost(true)
        break
      }
      setLost(false)
      if (!answer.ok) setRefused(answer.reasons)
      if (queue.current.length === 1) await client.invalidateQueries()
      queue.current = queue.current.slice(1)
      setWaiting(queue.current)
    }
    busy.current = false
  }, [client, drill, facility])

  useEffect(() => {
    const again = setInterval(() => void drain(), tryAgainMs)
    return () => clearInterval(again)
  }, [drain])

  const send = useCallback((one: Waiting) => {
    setRefused([])
    queue.current = [...queue.current, one]
    setWaiting(queue.current)
    void drain()
  }, [drain])
  return { waiting, lost, refused, send }
}

function sent(one: Waiting, facility: string, drill: string) {
  if (one.kind === 'score') {
    return call('drills.score', { params: { facility, drill, inject: one.inject, expectation: one.expectation }, body: { score: one.score } })
  }
  return call('drills.inject', { params: { facility, drill, inject: one.inject }, body: { state: one.state, happenedAt: one.happenedAt } })
}
