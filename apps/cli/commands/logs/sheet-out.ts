// Tables of results to where they are wanted.
import { type Sheet, type SheetFormat, sheetsAs } from '#hospital/signs/output/sheets.ts'
import { type Call, type Sentence, textOption } from '../../command.ts'
import { openOut, type Out } from '../../stream-out.ts'

/** Before the reading; null where it cannot be written, and said so. */
export const sheetOut = (call: Call): Promise<Out | null> => openOut(call, textOption(call, 'out'))

/** Rows of one table on a terminal; files and pipes get all of them. */
const mostOnScreen = 1000

export async function putSheets(call: Call, out: Out, format: SheetFormat, sheets: readonly Sheet[]): Promise<void> {
  const whole = textOption(call, 'out') !== undefined || !process.stdout.isTTY
  const options = {
    most: whole ? Infinity : mostOnScreen, more: (count: number) => call.say('logs.moreRows', { count }),
    empty: call.say('logs.noRows'),
  }
  for (const text of sheetsAs(format, sheets, options)) await out.write(text)
  await out.finish()
}

/** A column with its name for programs and its title for people. */
export const column = (call: Call, name: string, title: Sentence) => ({ name, title: call.say(title) })
