// What could not be read, counted whole and listed in part, so that a broken file cannot flood the report.

export const problemCodes = {
  'file-unreadable': 'the file system gave no bytes',
  'file-empty': 'nothing in it',
  unknown: 'no kind of log; says what was tried',
  'archive-refused': 'an archive or entry is not read; says why',
  'archive-depth': 'an archive inside an archive inside an archive',
  'gzip-damaged': 'compressed bytes are damaged or end early; what came before was read',
  'inflates-too-much': 'compressed bytes inflate past the limit; the rest is not read',
  'line-not-understood': 'a line of another form than its file',
  'record-too-long': 'a line or document longer than the limit; passed over',
  'record-cut': 'the file ends inside a record',
  'record-bad': 'a record that is damaged; the next one is read',
  'header-bad': 'the head of an event log contradicts itself; its chunks are read all the same',
  'chunk-bad': 'a chunk of an event log that is damaged in part',
  'fields-too-many': 'more fields than the limit; the rest of them is left out',
  'time-not-understood': 'an event without a readable time',
  undecodable: 'bytes that are no character in the encoding of the file',
} as const

export type ProblemCode = keyof typeof problemCodes

export interface Problem {
  readonly code: ProblemCode
  /** Counted from 1 at the start of the unit; 0 where there is none. */
  readonly line: number
  readonly offset: number
  /** A word on the cause, never a sentence for people. */
  readonly detail: string
  /** The beginning of what was not understood. */
  readonly sample: string
}

export class Problems {
  readonly list: Problem[] = []
  readonly counts = new Map<ProblemCode, number>()
  readonly #listed: number

  constructor(listed: number) {
    this.#listed = listed
  }

  add(code: ProblemCode, place: { line?: number; offset?: number; detail?: string; sample?: string } = {}): void {
    const count = (this.counts.get(code) ?? 0) + 1
    this.counts.set(code, count)
    if (count > this.#listed) return
    const { line = 0, offset = 0, detail = '', sample = '' } = place
    this.list.push({ code, line, offset, detail, sample: sample.slice(0, 200) })
  }
}
