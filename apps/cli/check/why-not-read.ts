// What stands between us and a file, as a sentence with a next step.
import type { Message } from '#hospital/kernel/text.ts'
import { say as sayShared } from '#hospital/sources/shared/text.ts'
import { say } from '#hospital/sources/text.ts'

export function whyNotRead(error: unknown): Message {
  const code = (error as { readonly code?: unknown } | null)?.code
  if (code === 'EACCES' || code === 'EPERM') return say('pipeline.left.denied')
  // Excel keeps its file to itself while it is open.
  if (code === 'EBUSY' || code === 'ETXTBSY') return say('pipeline.left.busy')
  if (code === 'ENOTREG') return say('pipeline.left.special')
  if (code === 'ENOENT') return say('pipeline.left.gone')
  return sayShared('source.broken', { reason: error instanceof Error ? error.message : String(error) })
}
