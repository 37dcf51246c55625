// Workbooks for tests, written part by part so that every oddity can be put in.
import { strToU8, zipSync } from 'fflate'
import type { ByteSource } from '../source.ts'
import { bytesSource } from '../source.ts'

interface SheetParts {
  readonly name: string
  /** Content of <sheetData>, or a whole worksheet when it starts with `<?xml`. */
  readonly data: string
  readonly after?: string
  readonly state?: string
}

export interface Parts {
  readonly sheets: readonly SheetParts[]
  readonly strings?: readonly string[]
  readonly styles?: string
  readonly workbookPr?: string
  readonly extra?: Readonly<Record<string, Uint8Array>>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

export function makeXlsx(parts: Parts): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const sheets = parts.sheets.map((sheet, at) => {
    const state = sheet.state ? ` state="${sheet.state}"` : ''
    return `<sheet name="${sheet.name}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`
  })
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types/>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packageRelations}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}">${parts.workbookPr ?? ''}<sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageRelations}">${parts.sheets
      .map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
      .join('')}${relation('s', 'sharedStrings', 'sharedStrings.xml')}${relation('st', 'styles',
        '/xl/styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${(parts.strings ?? []).map(text => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}">${parts.styles ?? ''}</styleSheet>`,
  }
  for (const [at, { data, after = '' }] of parts.sheets.entries()) {
    files[`xl/worksheets/sheet${at + 1}.xml`] = data.startsWith('<?xml')
      ? data
      : `${head}<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${after}</worksheet>`
  }
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
  return zipSync({ ...bytes, ...parts.extra })
}

export function xlsxSource(parts: Parts, name = 'book.xlsx'): ByteSource {
  return bytesSource(name, makeXlsx(parts))
}

/** A row of inline strings, numbers and styled numbers (`[value, style]`). */
export function rowXml(row: number, cells: readonly (string | number | null | readonly [number, number])[],
  attributes = ''): string {
  const xml = cells.map((cell, at) => {
    if (cell === null) return ''
    const place = `${String.fromCharCode(65 + at)}${row}`
    if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
    const [value, style] = typeof cell === 'number' ? [cell, 0] : cell
    return `<c r="${place}" s="${style}"><v>${value}</v></c>`
  })
  return `<row r="${row}"${attributes}>${xml.join('')}</row>`
}
