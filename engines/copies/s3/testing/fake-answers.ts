// The fake's answers in XML.
import type { Bucket, Stored } from './store.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
}

export function errorXml(code: string): string {
  return `${head}<Error><Code>${code}</Code><Message>refused by the fake</Message></Error>`
}

export function element(name: string, ...children: readonly string[]): string {
  return `${head}<${name}${space}>${children.join('')}</${name}>`
}

const iso = (at: number) => new Date(at).toISOString()

/** Bytes that XML cannot hold are why keys are told encoded. */
function keyText(key: string, encoded: boolean): string {
  return encoded ? encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+') : escape(key)
}

export interface Paging {
  readonly prefix: string
  readonly encoded: boolean
  readonly most: number
  /** After this key, and within it after this version. */
  readonly after: { readonly key: string; readonly versionId: string | null } | null
}

function sorted(bucket: Bucket, prefix: string): readonly [string, Stored[]][] {
  return [...bucket.keys].filter(([key]) => key.startsWith(prefix))
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

export function versionsXml(bucket: Bucket, paging: Paging): string {
  const all = sorted(bucket, paging.prefix).flatMap(([key, versions]) =>
    versions.map((version, index) => ({ key, version, latest: index === 0 })))
  const { after } = paging
  const last = after === null ? -1 : all.findLastIndex(({ key, version }) =>
    key === after.key && (after.versionId === null || after.versionId === version.versionId))
  const page = all.slice(last + 1, last + 1 + paging.most)
  const more = all.length > last + 1 + page.length
  const end = page.at(-1)
  return element('ListVersionsResult',
    paging.encoded ? '<EncodingType>url</EncodingType>' : '', `<IsTruncated>${more}</IsTruncated>`,
    more && end !== undefined ? `<NextKeyMarker>${keyText(end.key, paging.encoded)}</NextKeyMarker>`
      + `<NextVersionIdMarker>${end.version.versionId}</NextVersionIdMarker>` : '',
    ...page.map(({ key, version, latest }) => {
      const name = version.marker ? 'DeleteMarker' : 'Version'
      const content = version.marker ? '' : `<ETag>&quot;${version.etag}&quot;</ETag><Size>${version.body.length}</Size>`
      return `<${name}><Key>${keyText(key, paging.encoded)}</Key><VersionId>${version.versionId}</VersionId>`
        + `<IsLatest>${latest}</IsLatest><LastModified>${iso(version.at)}</LastModified>${content}</${name}>`
    }))
}

/** ListObjectsV2, as backup tools ask it: what is hidden is not in it. */
export function objectsXml(bucket: Bucket, prefix: string, delimiter: string): string {
  const folders = new Set<string>()
  const contents: string[] = []
  for (const [key, [newest]] of sorted(bucket, prefix)) {
    if (newest === undefined || newest.marker) continue
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    if (end >= 0) folders.add(key.slice(0, end + 1))
    else {
      contents.push(`<Contents><Key>${escape(key)}</Key><LastModified>${iso(newest.at)}</LastModified>`
        + `<ETag>&quot;${newest.etag}&quot;</ETag><Size>${newest.body.length}</Size></Contents>`)
    }
  }
  return element('ListBucketResult', '<IsTruncated>false</IsTruncated>', ...contents,
    ...[...folders].map(folder => `<CommonPrefixes><Prefix>${escape(folder)}</Prefix></CommonPrefixes>`))
}
