// What the outside world threw, as a refusal. What has no code is a bug and is thrown on.
import { type Refusal, type RefusalCode, withoutSecrets } from '#engines/copies'

const codes: Readonly<Record<string, RefusalCode>> = {
  EACCES: 'denied', EPERM: 'denied', EROFS: 'denied', ENOENT: 'not-there', ENOTDIR: 'not-there', ENOSPC: 'no-room', EDQUOT: 'no-room',
}

/** `what`: where it was, unless the system names the place itself. */
export function refusalOf(error: unknown, what: string): Refusal {
  if (!(error instanceof Error && 'code' in error)) throw error
  const place = 'path' in error && typeof error.path === 'string' ? error.path : what
  return { code: codes[String(error.code)] ?? 'failed', what: withoutSecrets(place).slice(0, 500), said: error.message.slice(0, 400) }
}
