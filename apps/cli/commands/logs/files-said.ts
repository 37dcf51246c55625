// What became of the files: a line for each that was not read whole, and the exit code of it.
import type { ScannedFile } from '#hospital/signs/finding.ts'
import { signsSpeak } from '#hospital/signs/text.ts'
import type { Call } from '../../command.ts'

const most = 30

/** On standard error, so that the output stays what it is. */
export function sayFiles(call: Call, files: readonly ScannedFile[]): void {
  const odd = files.filter(({ state, problems }) =>
    (state !== 'read' && state !== 'notReached') || problems.some(({ message }) => message.code === 'file.header-bad'))
  for (const { path, state, problems } of odd.slice(0, most)) {
    // A file without a problem that was not read whole was under way when somebody stopped.
    const why = problems.length === 0 ? call.say('logs.stoppedHere')
      : problems.map(({ message }) => signsSpeak(call.locale, message)).join(call.locale === 'ja' ? '' : ' ')
    call.complain('logs.file', { path, state: signsSpeak(call.locale, { code: `state.${state}` }), why })
  }
  if (odd.length > most) call.complain('logs.moreFiles', { count: odd.length - most })
}

/** A file of an unknown kind may well be no log; it is listed, and takes nothing from what was read. */
export function somethingUnread(files: readonly ScannedFile[]): boolean {
  return files.some(({ state }) => state === 'partly' || state === 'unread')
}
