// What became of the files: a line for each that was not read whole, one for many alike, and the exit code of it.
import type { ScannedFile } from '#hospital/signs/finding.ts'
import { signsSpeak } from '#hospital/signs/text.ts'
import type { Call } from '../../command.ts'

const most = 30
/** So many of which the same is to be said stand in one line, with the first few names; JSON has them all. */
const many = 4
const named = 3

/** On standard error, so that the output stays what it is. */
export function sayFiles(call: Call, files: readonly ScannedFile[]): void {
  const odd = files.filter(({ state, problems }) =>
    (state !== 'read' && state !== 'notReached') || problems.some(({ message }) => message.code === 'file.header-bad'))
  const alike = new Map<string, { readonly what: { state: string; why: string }; readonly paths: string[] }>()
  for (const { path, state, problems } of odd) {
    // A file without a problem that was not read whole was under way when somebody stopped.
    const why = problems.length === 0 ? call.say('logs.stoppedHere')
      : problems.map(({ message }) => signsSpeak(call.locale, message)).join(call.locale === 'ja' ? '' : ' ')
    const known = alike.get(`${state} ${why}`)
    if (known) known.paths.push(path)
    else {
      const what = { state: signsSpeak(call.locale, { code: `state.${state}` }), why }
      alike.set(`${state} ${why}`, { what, paths: [path] })
    }
  }
  let lines = 0
  let unsaid = 0
  for (const { what, paths } of alike.values()) {
    if (paths.length >= many && lines < most) {
      const names = paths.slice(0, named).join(call.locale === 'ja' ? '、' : ', ')
      call.complain('logs.filesAlike', { ...what, names, count: paths.length, more: paths.length - named })
      lines++
      continue
    }
    for (const path of paths) {
      if (lines++ < most) call.complain('logs.file', { ...what, path })
      else unsaid++
    }
  }
  if (unsaid > 0) call.complain('logs.moreFiles', { count: unsaid })
}

/** A file of an unknown kind may well be no log; it is listed, and takes nothing from what was read. */
export function somethingUnread(files: readonly ScannedFile[]): boolean {
  return files.some(({ state }) => state === 'partly' || state === 'unread')
}
