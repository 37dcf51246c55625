// Makes PDF/A-2a of a tagged PDF. All that it asks beyond what the typesetter already does is said in the catalogue
// (which colours are meant) and in the metadata (what it is). SOURCE: ISO 19005-2 6.2.4, 6.6.4
interface Tail {
  readonly text: string
  readonly offsets: readonly number[]
  readonly trailer: string
}

const number = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? Number.NaN)

/** Where every object stands, from the table of cross-references at the end. Bytes are read as latin1, one to one. */
function tailOf(text: string): Tail {
  const table = number(text.slice(-64), /startxref\s+(\d+)\s+%%EOF\s*$/)
  const count = number(text.slice(table, table + 32), /^xref\s+0 (\d+)\s/)
  const at = text.indexOf('trailer', table)
  if (!Number.isInteger(count) || at < 0) throw new Error('the PDF ends otherwise than the typesetter writes it')
  const first = text.indexOf('\n', table + 'xref\n'.length) + 1
  const offsets = Array.from({ length: count }, (_, id) => Number(text.slice(first + id * 20, first + id * 20 + 10)))
  return { text, offsets, trailer: text.slice(at, text.lastIndexOf('startxref')) }
}

function objectOf({ text, offsets }: Tail, id: number): string {
  const from = offsets[id] ?? 0
  const end = text.indexOf('endobj', from)
  return text.slice(text.indexOf('\n', from) + 1, end)
}

/** The profile that the paper's own colours are written in: red, green, blue. */
function profileOf(tail: Tail): number {
  for (const [, from] of tail.offsets.entries()) {
    const id = number(tail.text.slice(from, from + 64), /^\d+ 0 obj\s+\[\/ICCBased (\d+) 0 R\]/)
    const profile = tail.offsets[id] ?? 0
    if (Number.isInteger(id) && /\/N 3\b/.test(tail.text.slice(profile, profile + 128))) return id
  }
  throw new Error('the PDF names no colour profile')
}

/** Says what it is, and leaves out the two properties that PDF/A would want a schema for. */
function declared(metadata: string): string {
  const xmp = metadata.slice(metadata.indexOf('stream\n') + 'stream\n'.length, metadata.lastIndexOf('\nendstream'))
    .replace(/<xmpMM:InstanceID>[^<]*<\/xmpMM:InstanceID>/, '')
    .replace(/<pdf:PDFVersion>[^<]*<\/pdf:PDFVersion>/, '')
    .replace('<rdf:Description rdf:about=""', '$& xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"')
    .replace('</rdf:Description>',
      '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>')
  return `<<\n  /Length ${xmp.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${xmp}\nendstream\n`
}

function intent(profile: number): string {
  return `<<\n  /Type /OutputIntent\n  /S /GTS_PDFA1\n  /DestOutputProfile ${profile} 0 R\n` +
    '  /OutputConditionIdentifier (Custom)\n  /OutputCondition (sRGB)\n  /RegistryName ()\n  /Info (sRGB v4.2)\n>>\n'
}

export function toPdfA(pdf: Uint8Array): Uint8Array {
  const tail = tailOf(Buffer.from(pdf).toString('latin1'))
  const root = number(tail.trailer, /\/Root (\d+) 0 R/)
  const catalogue = objectOf(tail, root)
  const metadata = number(catalogue, /\/Metadata (\d+) 0 R/)
  const changed = [metadata, root]
  const cut = Math.min(...changed.map((id) => tail.offsets[id] ?? Number.NaN))
  // INVARIANT: only the two last objects are written anew, so every other keeps its place.
  const kept = tail.offsets.every((from, id) => changed.includes(id) || from < cut)
  if (!kept || Number.isNaN(cut)) throw new Error('the PDF is in another order than the typesetter writes it')
  const added = tail.offsets.length
  const offsets = [...tail.offsets]
  let out = tail.text.slice(0, cut)
  const put = (id: number, body: string) => {
    offsets[id] = out.length
    out += `${id} 0 obj\n${body}endobj\n`
  }
  put(metadata, declared(objectOf(tail, metadata)))
  put(added, intent(profileOf(tail)))
  put(root, catalogue.replace(`/Metadata ${metadata} 0 R`, `$&\n  /OutputIntents [${added} 0 R]`))
  const entries = offsets.map((from, id) => `${String(from).padStart(10, '0')} ${id === 0 ? '65535 f' : '00000 n'} \n`)
  const trailer = tail.trailer.replace(/\/Size \d+/, `/Size ${offsets.length}`)
  const end = `xref\n0 ${offsets.length}\n${entries.join('')}${trailer}`
  return Buffer.from(`${out}${end}startxref\n${out.length}\n%%EOF`, 'latin1')
}
