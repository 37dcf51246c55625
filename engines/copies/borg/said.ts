// What borg said: JSON lines with an identifier for everything that is an error of its own.
import { parseObject, text } from '../json.ts'
import { type Outcome, type RefusalCode, refused } from '../outcome.ts'
import { endedOtherwise } from '../process/ended.ts'
import type { Finished } from '../process/run.ts'
import { oneLine } from '../process/secrets.ts'

export interface Said {
  readonly id: string | null
  readonly level: string
  readonly words: string
}

export function saidLines(errors: string): readonly Said[] {
  return errors.split('\n').filter((line) => line.trim() !== '').map((line) => {
    const json = line.startsWith('{') ? parseObject(line) : null
    if (json === null) return { id: null, level: 'ERROR', words: oneLine(line) }
    return { id: text(json, 'msgid'), level: text(json, 'levelname') ?? '', words: oneLine(text(json, 'message') ?? '') }
  })
}

/** SOURCE: borg's own list of message identifiers. */
const ids: Readonly<Record<string, RefusalCode>> = {
  'Repository.DoesNotExist': 'not-there', 'Repository.InvalidRepository': 'not-one', 'Repository.ParentPathDoesNotExist': 'not-there',
  'Repository.InvalidRepositoryConfig': 'damaged', 'Repository.CheckNeeded': 'damaged', 'Repository.AtticRepository': 'not-one',
  'Repository.ObjectNotFound': 'damaged', 'Repository.StorageQuotaExceeded': 'denied', 'Repository.PathPermissionDenied': 'denied',
  PassphraseWrong: 'wrong-password', PasscommandFailure: 'no-password', PasswordRetriesExceeded: 'wrong-password',
  'Archive.DoesNotExist': 'no-generation', 'Archive.IncompatibleFilesystemEncodingError': 'failed',
  LockTimeout: 'locked', LockError: 'locked', LockErrorT: 'locked', LockFailed: 'denied', NotLocked: 'locked', NotMyLock: 'locked',
  IntegrityError: 'damaged', DecompressionError: 'damaged', 'Manifest.NoManifestError': 'damaged', NoManifestError: 'damaged',
  UnsupportedManifestError: 'old-tool', UnsupportedPayloadError: 'old-tool', UnsupportedRepositoryVersion: 'old-tool',
  RepoKeyNotFoundError: 'damaged', KeyfileNotFoundError: 'no-password', KeyfileInvalidError: 'damaged', InvalidRepositoryConfig: 'damaged',
  'Cache.EncryptionMethodMismatch': 'damaged', ConnectionClosed: 'unreachable', ConnectionClosedWithHint: 'unreachable',
  InvalidRPCMethod: 'unreachable', UnexpectedRPCDataFormatFromServer: 'unreachable', PermissionError: 'denied',
  TAMRequiredError: 'damaged', TAMInvalid: 'damaged', ArchiveTAMInvalid: 'damaged', ArchiveTAMRequiredError: 'damaged',
}

const words: readonly (readonly [RegExp, RefusalCode])[] = [
  [/passphrase supplied .* is incorrect/i, 'wrong-password'],
  [/Failed to create\/acquire the lock|lock.*timeout/i, 'locked'],
  [/can not acquire a passphrase|no passphrase/i, 'no-password'],
  [/unrecognized arguments|invalid choice/i, 'old-tool'],
  [/Permission denied/i, 'denied'],
  [/Connection (refused|closed|timed out)|Could not resolve|No route to host/i, 'unreachable'],
  [/IntegrityError|Data integrity error|not a (valid )?hash index|Segment entry|missing chunk/i, 'damaged'],
]

/** Null where borg ended well, with or without a warning. */
export function refusalOf(finished: Finished, what: string, warningsToo = false): Outcome<never> | null {
  const otherwise = endedOtherwise(finished, what)
  if (otherwise) return otherwise
  const code = finished.ended.how === 'exited' ? finished.ended.code : 2
  if (code === 0 || (code === 1 && !warningsToo)) return null
  const lines = saidLines(finished.errors)
  const named = saidLines(finished.raw).map(({ id }) => id && ids[id]).find((one) => one)
  const word = words.find(([pattern]) => pattern.test(finished.raw))?.[1]
  const said = lines.find(({ id }) => id !== null && ids[id]) ?? lines.find(({ level }) => level === 'ERROR') ?? lines[0]
  return refused(named || (word ?? 'failed'), what, said?.words ?? `exit code ${code}`)
}
