// Sends one file with its progress; `fetch` cannot tell how far an upload is, so this is XMLHttpRequest.
import addresses, { callHeader } from 'virtual:contract-routes'
import { locale } from '../util/locale.ts'
import { addressOf } from './address.ts'
import type { Answer, Data } from './client.ts'
import { refusalOf, unreachable } from './refusal.ts'

export interface Upload {
  readonly facility: string
  readonly file: File
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

export function uploadFile({ facility, file, onProgress, signal }: Upload): Promise<Answer<Data<'files.upload'>>> {
  const query = { name: file.name, modified: new Date(file.lastModified).toISOString() }
  return sendFile('files.upload', { params: { facility }, query, file, onProgress, signal })
}

export interface Sending {
  readonly params: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly file: File
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

export function sendFile<Id extends 'files.upload' | 'secured.upload' | 'redFile.takeIn'>(
  id: Id, { params, query = {}, file, onProgress, signal }: Sending,
): Promise<Answer<Data<Id>>> {
  const { method, address } = addressOf(addresses, id, params, query)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open(method, address)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept-language', locale())
    for (const [name, value] of Object.entries(callHeader)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0)
    request.onerror = () => resolve(unreachable())
    request.onabort = () => resolve(unreachable())
    request.onload = () => {
      const answer = parsed(request.responseText)
      // As in `call`: checked by the server before it was sent.
      resolve(request.status < 300 ? { ok: true, data: answer as Data<Id> } : refusalOf(request.status, answer))
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
