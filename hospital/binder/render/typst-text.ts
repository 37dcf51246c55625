// Text as Typst literals. INVARIANT: whatever stands in it, it is no command.
import { inFont } from '../font.ts'

/** A Typst string literal, in characters that the font has. */
export function quoted(text: string): string {
  return literal(inFont(text))
}

export const literal = (text: string) =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`

const runs = /[!-~]{13,}/g
const joints = /[/\\_.@-]+(?=.)|[^/\\_.@-]{24}(?=[^/\\_.@-])/g
const mayBreak = '\u200b'

/** As `quoted`; a long name of a file or an account may break at its joints, so that no cell runs into the next. */
export function soft(text: string): string {
  return literal(inFont(text).replace(runs, (run) => run.replace(joints, (joint) => joint + mayBreak)))
}
