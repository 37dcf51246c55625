// The hospital's own certificate, by two files. Read and checked before anything stands on them.
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Message } from '#hospital/kernel/text.ts'
import { say } from './text.ts'

export interface TlsFiles {
  readonly ok: true
  readonly cert: string
  readonly key: string
  readonly subject: string
  readonly expiresOn: string
}

export function readTls(certFile: string, keyFile: string): TlsFiles | { readonly ok: false; readonly why: Message } {
  const cert = read(certFile)
  const key = read(keyFile)
  if (cert === null) return { ok: false, why: say('server.tlsFile', { path: certFile }) }
  if (key === null) return { ok: false, why: say('server.tlsFile', { path: keyFile }) }
  try {
    const x509 = new X509Certificate(cert)
    if (!x509.checkPrivateKey(createPrivateKey(key))) return { ok: false, why: say('server.tlsPair') }
    const expiresOn = new Date(x509.validTo).toISOString().slice(0, 10)
    return { ok: true, cert, key, subject: (x509.subjectAltName ?? x509.subject).slice(0, 400), expiresOn }
  } catch {
    // Not what it should be: which of the two, the pair's message leaves to the person.
    return { ok: false, why: say('server.tlsPair') }
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').slice(0, 1_000_000)
  } catch {
    return null
  }
}
