// The workbook part: its sheets in order, where they are, and which day its dates are counted from.
import type { Zip, ZipEntry } from '#engines/archive'
import { attribute, walkXml } from './xml.ts'
import type { XmlStop } from './xml.ts'

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly entry: ZipEntry
}

export interface Workbook {
  readonly ok: true
  readonly sheets: readonly Sheet[]
  readonly dates: '1900' | '1904'
  readonly styles: ZipEntry | null
  readonly strings: ZipEntry | null
}

const MAX_SHEETS = 1000

export async function readWorkbook(zip: Zip): Promise<Workbook | ({ ok: false } & XmlStop)> {
  const root = await relations(zip, '_rels/.rels')
  if ('code' in root) return root
  const main = [...root.values()].find(one => one.type.endsWith('/officeDocument'))
  const path = zip.find(main?.target ?? '') ? (main?.target ?? '') : 'xl/workbook.xml'
  const entry = zip.find(path)
  if (!entry) return { ok: false, code: 'archive-refused', reason: 'no workbook' }
  const parts = await relations(zip, relationsOf(path))
  if ('code' in parts) return parts
  const part = (type: string): ZipEntry | null => {
    const found = [...parts.values()].find(one => one.type.endsWith(`/${type}`))
    return found ? zip.find(found.target) : null
  }
  const sheets: Sheet[] = []
  let dates: Workbook['dates'] = '1900'
  const stop = await drain(walkXml(zip.stream(entry), {
    open(name, attributes) {
      if (name === 'workbookPr') {
        if (/^(1|true|on)$/.test(attributes['date1904'] ?? '')) dates = '1904'
      } else if (name === 'sheet' && sheets.length < MAX_SHEETS) {
        const relation = parts.get(attribute(attributes, 'id') ?? '')
        const at = relation?.type.endsWith('/worksheet') ? zip.find(relation.target) : null
        const hidden = /hidden/i.test(attributes['state'] ?? '')
        if (at) sheets.push({ name: attributes['name'] ?? '', hidden, entry: at })
      }
    },
  }))
  if (stop) return { ok: false, ...stop }
  return { ok: true, sheets, dates, styles: part('styles'), strings: part('sharedStrings') }
}

interface Relation {
  readonly type: string
  readonly target: string
}

async function relations(zip: Zip, path: string): Promise<Map<string, Relation> | ({ ok: false } & XmlStop)> {
  const found = new Map<string, Relation>()
  const entry = zip.find(path)
  if (!entry) return found
  const folder = path.replace(/_rels\/[^/]*$/, '')
  const stop = await drain(walkXml(zip.stream(entry), {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode = '' }) {
      if (name !== 'Relationship' || mode === 'External' || found.size > 10_000) return
      found.set(id, { type, target: target.startsWith('/') ? target.slice(1) : resolve(folder + target) })
    },
  }))
  return stop ? { ok: false, ...stop } : found
}

const relationsOf = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels')

function resolve(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

export async function drain(walk: AsyncIterable<XmlStop | null>): Promise<XmlStop | null> {
  let last: XmlStop | null = null
  for await (const stop of walk) last = stop ?? last
  return last
}
