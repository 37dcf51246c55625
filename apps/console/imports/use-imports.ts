// Files on their way in, one after the other: sent, recognised, imported. Kept beside the pages, so that somebody who drops
// files and walks on finds them again on the next page.
import { useCallback, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { call, type Data } from '../api/client.ts'
import type { Refused } from '../api/refusal.ts'
import { uploadFile } from '../api/upload.ts'

type Received = Data<'files.upload'>

type Arrival =
  | { readonly step: 'waiting' }
  | { readonly step: 'sending'; readonly done: number; readonly stop: () => void }
  | { readonly step: 'stopped' }
  | { readonly step: 'refused'; readonly refused: Refused }
  | { readonly step: 'known'; readonly received: Received; readonly job: string }
  | { readonly step: 'already'; readonly received: Received }
  | { readonly step: 'unrecognised'; readonly received: Received }

export interface Incoming {
  readonly id: number
  readonly facility: string
  readonly name: string
  readonly bytes: number
  readonly arrival: Arrival
}

let all: readonly Incoming[] = []
let line = Promise.resolve()
let next = 0
const listeners = new Set<() => void>()

function put(changed: readonly Incoming[]): void {
  all = changed
  for (const tell of listeners) tell()
}

const settle = (id: number, arrival: Arrival) => put(all.map((one) => (one.id === id ? { ...one, arrival } : one)))

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

interface Imports {
  readonly incoming: readonly Incoming[]
  readonly add: (files: readonly File[]) => void
}

export function useImports(facility: string): Imports {
  const client = useQueryClient()
  const incoming = useSyncExternalStore(subscribe, () => all).filter((one) => one.facility === facility)
  const add = useCallback((files: readonly File[]) => {
    const fresh = files.map((file) => ({ id: next++, file }))
    put([...fresh.map(({ id, file }) => ({ id, facility, name: file.name, bytes: file.size, arrival: { step: 'waiting' } as const })), ...all])
    for (const { id, file } of fresh) {
      line = line.then(async () => {
        settle(id, await bringIn(facility, file, (arrival) => settle(id, arrival)))
        await client.invalidateQueries({ queryKey: ['files.list'] })
      })
    }
  }, [client, facility])
  return { incoming, add }
}

async function bringIn(facility: string, file: File, tell: (arrival: Arrival) => void): Promise<Arrival> {
  const stopper = new AbortController()
  const stop = () => stopper.abort()
  const sending = (done: number) => tell({ step: 'sending', done, stop })
  sending(0)
  const sent = await uploadFile({ facility, file, onProgress: sending, signal: stopper.signal })
  if (stopper.signal.aborted) return { step: 'stopped' }
  if (!sent.ok) return { step: 'refused', refused: sent }
  const received = sent.data
  if (received.alreadyImported) return { step: 'already', received }
  const { source } = received.recognised
  if (source === null) return { step: 'unrecognised', received }
  const started = await call('files.import', { params: { facility, file: received.file.id }, body: { source } })
  return started.ok ? { step: 'known', received, job: started.data.job } : { step: 'refused', refused: started }
}
