// `wbadmin get versions`: one block of lines per version.
import { banner, failed, labelled, labels, noVersions, otherOutput, targets } from './labels.words.ts'

export interface Line {
  readonly row: number
  readonly text: string
}

export interface Version {
  readonly row: number
  readonly identifier: string | undefined
  readonly target: string | undefined
  readonly recover: string | undefined
}

export interface Output {
  readonly versions: readonly Version[]
  /** Computer name, where `hostname` was run too. */
  readonly host: string | undefined
  /** It says itself that there are none. */
  readonly none: boolean
  /** It begins like any output of wbadmin, or lists versions. */
  readonly ours: boolean
  /** Something else that wbadmin prints, or its refusal: where it stands. */
  readonly other: Line | undefined
}

/** `11/20/2026-14:00`: written the same way in every language. */
const identifier = /^(\d\d)\/(\d\d)\/(\d{4})-(\d\d):(\d\d)$/
const prompt = /^(?:PS )?[A-Z]:\\[^>]*>\s*(.*)$/i
type Label = keyof typeof labels

export function outputOf(lines: readonly Line[]): Output {
  const blocks = new Blocks()
  let [host, asking, none, wbadmin]: [string | undefined, string, boolean, boolean] = [undefined, '', false, false]
  let [other, begun]: [Line | undefined, Line | undefined] = [undefined, undefined]
  for (const line of lines) {
    const text = line.text.normalize('NFKC').replace(/[\u200e\u200f]/g, '').trim()
    const typed = prompt.exec(text)?.[1]
    if (typed !== undefined) asking = typed.trim().toLowerCase()
    else if (asking === 'hostname' && text !== '') [host, asking] = [text, '']
    else if (banner.test(text)) [wbadmin, begun] = [true, begun ?? line]
    else if (noVersions.test(text)) none = true
    else if (failed.test(text) || otherOutput.test(text)) other ??= line
    blocks.add(line.row, pairOf(text))
  }
  // A list of something else has times and labels of its own; without an identifier it is no list of versions.
  const listed = blocks.versions.some((one) => one.identifier !== undefined) ? blocks.versions : []
  return { versions: listed, host, none, ours: wbadmin || listed.length > 0, other: listed.length > 0 || none ? undefined : (other ?? (wbadmin ? begun : undefined)) }
}

interface Pair {
  readonly label: string
  readonly value: string
}

/** Versions out of labelled lines. Time, target, identifier, what can be recovered: always in this order. */
class Blocks {
  readonly versions: { -readonly [K in keyof Version]: Version[K] }[] = []
  /** The line before, and whether its label is one we know. */
  #before: { readonly pair: Pair; readonly known: boolean } | null = null

  add(row: number, pair: Pair | null): void {
    const label = pair === null ? undefined : labelOf(pair)
    if (pair !== null) this.#put(row, pair, label)
    this.#before = pair === null ? null : { pair, known: label !== undefined }
  }

  #put(row: number, { value }: Pair, label: Label | undefined): void {
    const open = this.versions.at(-1)
    const over = open === undefined || open.identifier !== undefined
    if (label === 'time' || (label === 'target' && over)) {
      this.versions.push({ row, identifier: undefined, target: label === 'target' ? value : undefined, recover: undefined })
    } else if (label === 'version') {
      // Under a label we do not know, the line above an identifier tells the target.
      const above = this.#before?.known === false ? this.#before.pair.value : undefined
      if (over) this.versions.push({ row, identifier: value, target: above, recover: undefined })
      else [open.identifier, open.target] = [value, open.target ?? above]
    } else if (label === 'target') {
      if (open) open.target ??= value
    } else if (label === 'recover' || (label === undefined && this.#after())) {
      if (open) open.recover ??= value
    }
  }

  /** The line right below an identifier tells what can be recovered. */
  #after(): boolean {
    return this.#before !== null && identifier.test(this.#before.pair.value)
  }
}

/** INVARIANT: an identifier is one whatever stands before it; labels are translated anew with every Windows. */
function labelOf({ label, value }: Pair): Label | undefined {
  if (identifier.test(value)) return 'version'
  return (Object.keys(labels) as Label[]).find((one) => labels[one].test(label))
}

function pairOf(text: string): Pair | null {
  const [, label, value] = /^([^:]{2,40}?)\s*:\s*(\S.*)$/u.exec(text) ?? []
  return label === undefined || value === undefined ? null : { label, value }
}

/** When it was taken, in UTC. */
export function takenAt(written: string): string | null {
  const [, month, day, year, hour, minute] = identifier.exec(written) ?? []
  const moment = `${year}-${month}-${day}T${hour}:${minute}:00Z`
  return minute === undefined || Number.isNaN(Date.parse(moment)) ? null : moment
}

export interface Target {
  readonly name: string
  readonly media: (typeof targets)[number][0] | undefined
}

/** A share is the same from everywhere; a disk is one of its computer. */
export function targetOf(written: string, host: string): Target {
  const label = labelled.exec(written)?.[1] ?? written
  const share = /\\\\[^\s)]+/.exec(written)?.[0]
  const media = targets.find(([, pattern]) => pattern.test(written))?.[0]
  return { name: share ?? `${host} ${balanced(label)}`, media }
}

/** `(ラベル Backup(F:))` loses the bracket that is not its own. */
function balanced(text: string): string {
  const plain = text.trim()
  const open = plain.split('(').length - plain.split(')').length
  return open > 0 ? plain + ')'.repeat(open) : plain
}
