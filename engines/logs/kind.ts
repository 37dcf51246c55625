// The kinds of log file that can be told apart by content, and what is known of one file before it is read.

/** How a file's bytes are to be taken. Line kinds differ only in which reader is asked first for each line. */
export type Kind =
  | 'evtx' | 'xml' | 'json-lines' | 'json' | 'csv'
  | 'fortigate' | 'cef' | 'syslog' | 'auditd' | 'web-access' | 'w3c' | 'text'

/** `narrow`: ASCII, UTF-8, CP932 or EUC-JP, settled line by line; `newline` is one byte in all of them. */
export type TextEncoding = 'narrow' | 'utf-16le' | 'utf-16be'

export const lineKinds: ReadonlySet<Kind> =
  new Set(['json-lines', 'fortigate', 'cef', 'syslog', 'auditd', 'web-access', 'w3c', 'text'])

export type Recognised =
  | {
    readonly is: 'log'
    readonly kind: Kind
    /** 0 to 1: how much of the sample spoke for it. */
    readonly confidence: number
    readonly encoding: TextEncoding
    /** For lines that are no UTF-8. */
    readonly fallback: 'cp932' | 'euc-jp'
  }
  | { readonly is: 'container'; readonly kind: 'zip' | 'gzip' }
  | { readonly is: 'empty' }
  | {
    readonly is: 'unknown'
    /** What the bytes look like when they are of a known format that is no log: `pdf`, `sqlite`, `binary` … */
    readonly looksLike: string
    readonly tried: readonly string[]
  }
