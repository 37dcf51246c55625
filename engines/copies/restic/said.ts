// What restic said, in words up to 0.16 and as JSON lines since: the same lines either way, and what they mean.
import { type Outcome, type RefusalCode, refused } from '../outcome.ts'
import { endedOtherwise } from '../process/ended.ts'
import { oneLine } from '../process/secrets.ts'
import type { Finished } from '../process/run.ts'
import { parseObject, text } from '../json.ts'

export function saidLines(errors: string): readonly string[] {
  return errors.split('\n').flatMap((line) => {
    const json = line.startsWith('{') ? parseObject(line) : null
    const words = json === null ? line : (text(json, 'message') ?? '')
    return words.split('\n')
  }).filter((line) => line.trim() !== '')
}

/** Since 0.17; before, every failure is 1 and only the words differ. */
const codes: Readonly<Record<number, RefusalCode>> = { 10: 'not-there', 11: 'locked', 12: 'wrong-password', 130: 'aborted' }

/** INVARIANT: a lock is asked for first: what could not be locked was not looked at, and nothing is damaged by that. */
const words: readonly (readonly [RegExp, RefusalCode])[] = [
  [/already locked|unable to create lock|failed to lock|lock .*(was created at|by PID)/i, 'locked'],
  [/empty password|no password|password (file )?.*(does not exist|is empty)/i, 'no-password'],
  [/Resolving password failed|password.*no such file/i, 'no-password'],
  [/wrong password or no key found/i, 'wrong-password'],
  [/permission denied|access is denied|Unauthorized|Forbidden|AccessDenied|HTTP response \(40[13]\)/i, 'denied'],
  [/connection (refused|reset)|no such host|timed? ?out|network is unreachable|no route to host/i, 'unreachable'],
  // After what kept it from being seen: those words follow every other reason as well.
  [/Is there a repository at|repository does not exist/i, 'not-there'],
  [/unsupported repository version|version .* is not supported|invalid repository version/i, 'old-tool'],
  [/unknown flag|unknown command/i, 'old-tool'],
  [/no matching ID|no snapshot found|Ignoring ".*": .*not found|multiple IDs/i, 'no-generation'],
  [/EOF: |server response unexpected/i, 'unreachable'],
  [/is damaged|ciphertext verification failed|invalid data returned|not found in (repository|index)/i, 'damaged'],
  [/LoadIndex|Pack ID does not match|unexpected (file size|EOF)|file is too short|Unmarshal|invalid character/i, 'damaged'],
]

export function meaning(code: number, lines: readonly string[]): RefusalCode {
  const all = lines.join('\n')
  const word = words.find(([pattern]) => pattern.test(all))?.[1]
  const known = codes[code]
  // The code says that no repository was seen, the words why.
  if (known === 'not-there' && (word === 'denied' || word === 'unreachable')) return word
  return known ?? word ?? 'failed'
}

/** Null where restic ended well. */
export function refusalOf(finished: Finished, what: string): Outcome<never> | null {
  const otherwise = endedOtherwise(finished, what)
  if (otherwise) return otherwise
  if (finished.ended.how === 'exited' && finished.ended.code === 0) return null
  const code = finished.ended.how === 'exited' ? finished.ended.code : 1
  const lines = saidLines(finished.errors)
  const line = lines.find((one) => /Fatal:/.test(one)) ?? lines[0] ?? `exit code ${code}`
  return refused(meaning(code, saidLines(finished.raw)), what, oneLine(line))
}
