// The head of the record as people keep it outside: on paper, as QR, as a note.
import { headCode, openNote, parseCheckpoint } from '#engines/ledger'
import type { Kernel } from '#hospital/kernel/kernel.ts'

export interface HeadNow {
  readonly size: number
  /** Hex. */
  readonly root: string
  /** 8 groups of 8 characters. */
  readonly groups: string[]
  /** The same as one line to type. */
  readonly text: string
  readonly qr: string
  readonly note: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly key: string
}

export async function headNow(kernel: Kernel): Promise<HeadNow> {
  const head = await kernel.head()
  const opened = openNote(head.note, [head.vkey])
  const checkpoint = opened.ok ? parseCheckpoint(opened.text) : null
  // The note was signed a moment ago by this very program.
  if (checkpoint === null) throw new Error('the head that was just signed cannot be read')
  const { groups, text, qr } = headCode(checkpoint, head.vkey)
  const { size, root, note, at, vkey: key } = head
  return { size, root, groups: [...groups], text, qr, note, at, key }
}
