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

const prompt = /^(?:PS )?[A-Z]:\\[^>]*>\s*(.*)$/i
type Label = keyof typeof labels

export function outputOf(lines: readonly Line[]): Output {
  const versions: { -readonly [K in keyof Version]: Version[K] }[] = []
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
    const pair = pairOf(text)
    if (!pair) continue
    const label = (Object.keys(labels) as Label[]).find((one) => labels[one].test(pair.label))
    const open = versions.at(-1)
    if (label === 'time' || (label === 'version' && (!open || open.identifier !== undefined)))
      versions.push({ row: line.row, identifier: label === 'version' ? pair.value : undefined, target: undefined, recover: undefined })
    else if (open && label === 'version') open.identifier = pair.value
    else if (open && (label === 'target' || label === 'recover')) open[label] ??= pair.value
  }
  // A list of something else has times and labels of its own; without an identifier it is no list of versions.
  const listed = versions.some((one) => one.identifier !== undefined) ? versions : []
  return { versions: listed, host, none, ours: wbadmin || listed.length > 0, other: listed.length > 0 || none ? undefined : (other ?? (wbadmin ? begun : undefined)) }
}

function pairOf(text: string): { readonly label: string; readonly value: string } | null {
  const [, label, value] = /^([^:]{2,40}?)\s*:\s*(\S.*)$/u.exec(text) ?? []
  return label === undefined || value === undefined ? null : { label, value }
}

/** `11/20/2026-14:00`: when it was taken, in UTC, written the same way in every language. */
export function takenAt(identifier: string): string | null {
  const [, month, day, year, hour, minute] = /^(\d\d)\/(\d\d)\/(\d{4})-(\d\d):(\d\d)$/.exec(identifier) ?? []
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
