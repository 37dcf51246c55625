// What the inspection says of one file, and how it stands as one note line in an imprint.

/** `w`: why; the other fields of a note are the print, what a later generation is compared with. */
export interface Verdict {
  /** `unjudged` is never a pass: nobody looked, or nobody could. */
  readonly is: 'clean' | 'suspect' | 'unjudged'
  /** `jpeg`, `dicom`, `text` …; `unknown` where neither name nor content says. */
  readonly kind: string
  readonly why: string | null
  readonly print: Print
}

/** All whole numbers but `u`. */
export interface Print {
  /** Samples that look like noise, which is what encrypted content looks like and what nothing can compress. */
  readonly noise?: number | undefined
  /** Samples looked at. */
  readonly samples?: number | undefined
  /** Of text: bytes of a thousand that base64 does not have, line ends left out. */
  readonly outside?: number | undefined
  /** Of text: bytes of a line on average. */
  readonly line?: number | undefined
  /** Of text: it names an address of the hidden services of Tor. */
  readonly onion?: number | undefined
  /** Of DICOM: the first 16 hex digits of the SHA-256 of its SOP Instance UID. */
  readonly object?: string | undefined
}

export type Finding = Omit<Verdict, 'kind' | 'print'> & { readonly print?: Print | undefined }

export const clean: Finding = { is: 'clean', why: null }
export const suspect = (why: string, print?: Print): Finding => ({ is: 'suspect', why, print })
export const unjudged = (why: string, print?: Print): Finding => ({ is: 'unjudged', why, print })

const numbers = ['noise', 'samples', 'outside', 'line', 'onion'] as const

export function writeVerdict({ is, kind, why, print }: Verdict): string {
  let note = `${is} ${kind}`
  if (why !== null) note += ` ${why}`
  for (const key of numbers) if (print[key] !== undefined) note += ` ${key}=${print[key]}`
  return print.object === undefined ? note : `${note} object=${print.object}`
}

const shape = /^(clean|suspect|unjudged) ([a-z0-9-]+)(?: ([a-z][a-z0-9-]*))?((?: [a-z]+=[0-9a-f]+)*)$/

/** Null where a note is not ours. */
export function readVerdict(note: string): Verdict | null {
  const [, is, kind = '', why = null, fields = ''] = shape.exec(note) ?? []
  if (is !== 'clean' && is !== 'suspect' && is !== 'unjudged') return null
  const print: { -readonly [K in keyof Print]: Print[K] } = {}
  for (const field of fields.split(' ')) {
    const [key = '', value = ''] = field.split('=')
    if (key === 'object') print.object = value
    for (const number of numbers) if (number === key && /^\d{1,15}$/.test(value)) print[number] = Number(value)
  }
  return { is, kind, why, print }
}

export function verdictOf(notes: readonly string[]): Verdict | null {
  for (const note of notes) {
    const verdict = readVerdict(note)
    if (verdict) return verdict
  }
  return null
}
