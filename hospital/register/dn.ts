// Distinguished names: `CN=山田\, 太郎,OU=外来,DC=kokoro,DC=local` taken apart, and folded for comparison.
import { fold } from '#engines/japanese'

export interface Rdn {
  /** Lower case: `cn`, `ou`, `dc`. */
  readonly type: string
  readonly value: string
}

/** Null where the text is no distinguished name. The first part is the entry itself. */
export function parseDn(text: string): readonly Rdn[] | null {
  const parts: Rdn[] = []
  for (const written of splitUnescaped(text)) {
    const equals = written.indexOf('=')
    if (equals < 1) return null
    const type = written.slice(0, equals).trim().toLowerCase()
    if (!/^(?:[a-z][a-z0-9-]*|\d+(?:\.\d+)*)$/.test(type)) return null
    parts.push({ type, value: unescaped(written.slice(equals + 1).trim()) })
  }
  return parts.length > 0 ? parts : null
}

/** DNS name of the domain a DN stands in: its DC parts. */
export function domainOf(dn: readonly Rdn[]): string | undefined {
  const labels = dn.filter((part) => part.type === 'dc').map((part) => part.value.toLowerCase())
  return labels.length > 0 ? labels.join('.') : undefined
}

/** Folded for comparison: case, width and spaces around commas do not count. */
export function dnKey(text: string): string {
  return fold(text).replace(/\s*([,=])\s*/g, '$1')
}

function splitUnescaped(text: string): string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === ',' || text[at] === ';') {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

/** RFC 4514: `\,` is a comma, `\E5\B1\B1` are UTF-8 bytes. */
function unescaped(value: string): string {
  if (!value.includes('\\')) return value
  return value
    .replace(/(?:\\[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('\\', ''), 'hex').toString('utf8'))
    .replace(/\\(.)/gs, '$1')
}
