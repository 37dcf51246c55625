// Follows a job while the page is open: server-sent events, the same shape as asking for it once.
import { useEffect, useState } from 'react'
import addresses from 'virtual:contract-routes'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { addressOf } from './address.ts'
import type { Data } from './client.ts'
import { locale } from '../util/locale.ts'

export type Job = Data<'jobs.one'>

const over: readonly Job['state'][] = ['done', 'failed', 'cancelled']

export function useJob(id: string | null): Job | null {
  const { facility } = useParams({ strict: false })
  const client = useQueryClient()
  const [job, setJob] = useState<Job | null>(null)
  useEffect(() => {
    if (id === null || facility === undefined) return
    const { address } = addressOf(addresses, 'jobs.events', { facility, job: id }, { lang: locale() })
    const stream = new EventSource(address)
    stream.onmessage = (event) => {
      // As in `call`: the server checks what it sends.
      const next = JSON.parse(String(event.data)) as Job
      setJob(next)
      if (!over.includes(next.state)) return
      stream.close()
      void client.invalidateQueries()
    }
    return () => stream.close()
  }, [id, facility, client])
  return job?.id === id ? job : null
}
