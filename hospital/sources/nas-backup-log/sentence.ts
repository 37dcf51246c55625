// One sentence of a NAS about a backup: which task, and what became of it.
import { fold } from '#engines/japanese'
import { marks, others, outcomes, parts, products } from './phrases.words.ts'

export type Outcome = 'began' | 'warnings' | 'failed' | 'succeeded'

export type Said =
  | { readonly is: 'run'; readonly task: string; readonly outcome: Outcome }
  /** Of backups, but of no run. */
  | { readonly is: 'other' }
  /** Of a backup, and not understood. */
  | { readonly is: 'unknown' }

const plain = (text: string): string => fold(text).replaceAll(' ', '')
const marked = marks.map(plain)
const apps = new Set(parts.map(plain))
const no = others.map(plain)
const ends = outcomes.map(([outcome, words]) => [outcome, words.map(plain)] as const)
const makers = new Set(products.map(plain))
const quoted = /"([^"]{1,200})"|“([^”]{1,200})”|「([^」]{1,200})」/u
const bracketed = /\[([^\]]{1,200})\]/gu

/** Null: it is about something else. `app`: which part of the NAS wrote it, where the log says so. */
export function saidIn(text: string, app = ''): Said | null {
  const about = plain(`${app} ${text}`)
  if (!apps.has(plain(app)) && !marked.some((word) => about.includes(word))) return null
  const bare = plain(text.replace(bracketed, ' ').replace(new RegExp(quoted, 'gu'), ' '))
  if (no.some((word) => bare.includes(word))) return { is: 'other' }
  const outcome = ends.find(([, words]) => words.some((word) => bare.includes(word)))?.[0]
  const task = taskIn(text)
  return outcome === undefined || task === undefined ? { is: 'unknown' } : { is: 'run', task, outcome }
}

/** `[Local][Task] …` of Hyper Backup, `… job: "Task".` of HBS, `… task [Task] …` of Active Backup. */
function taskIn(text: string): string | undefined {
  const [, ...quotes] = quoted.exec(text) ?? []
  const quote = quotes.find((one) => one !== undefined)?.trim()
  if (quote) return quote
  const leading = /^(?:\s*\[[^\]]{1,200}\])+/u.exec(text)?.[0] ?? ''
  const first = namesIn(leading)
  // Two brackets in front: how it goes there, and which task.
  if (first.length >= 2) return first[1]
  return first[0] ?? namesIn(text.slice(leading.length))[0]
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(bracketed)].flatMap(([, name = '']) => (makers.has(plain(name)) || name.trim() === '' ? [] : name.trim()))
}
