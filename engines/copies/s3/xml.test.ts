import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLegalHold, readLockRule, readRetention, readVersioning, readVersions } from './answers.ts'
import { escape } from './testing/fake-answers.ts'
import { readXml, xmlLimits } from './xml.ts'
import type { Element } from './xml.ts'

const bytes = (text: string) => Buffer.from(text)
const readers = [readVersions, readVersioning, readLockRule, readRetention, readLegalHold]
const root = (text: string): Element => {
  const read = readXml(bytes(text))
  if (!read.ok) throw new Error(read.refusal.said)
  return read.value
}

describe('an answer in XML', () => {
  test('prefixes are left out, text and CDATA are one', () => {
    expect(root('<?xml version="1.0"?><s:A xmlns:s="x">1<s:B/>2<![CDATA[<3>]]></s:A>')).toEqual(
      { name: 'A', text: '12<3>', children: [{ name: 'B', text: '', children: [] }] })
  })
  test.each([
    ['nothing', ''], ['left open', '<a>'], ['crossed', '<a></b>'], ['a document type', '<!DOCTYPE a><a/>'],
    ['an entity', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'], ['two roots', '<a/><b/>'], ['no element', 'plain'],
    ['a control character', '<a>\u0001</a>'], ['an unknown entity', '<a>&b;</a>'], ['too deep', '<a>'.repeat(20) + '</a>'.repeat(20)],
    ['too many', `<a>${'<b/>'.repeat(xmlLimits.elements)}</a>`],
  ])('refused: %s', (_, text) => {
    expect(readXml(bytes(text))).toMatchObject({ ok: false, refusal: { code: 'damaged' } })
  })
  test('a reference to what XML cannot hold does not hide the rest; a key with one is refused', () => {
    for (const sign of ['&#0;', '&#x01;', '&#x1F;', '&#31;', '&#8;', '&#xb;']) {
      expect(readXml(bytes(`<a>x${sign}y</a>`))).toMatchObject({ ok: true, value: { text: 'x\ufffdy' } })
    }
    expect(root('<a>&#9;&#xA;&#13;&#x41;&#x10;</a>').text).toBe('\t\n\rA\ufffd')
    const page = root('<ListVersionsResult><Version><Key>a&#x1;</Key><VersionId>1</VersionId>'
      + '<LastModified>2026-01-01T00:00:00Z</LastModified><Size>1</Size></Version></ListVersionsResult>')
    expect(readVersions(page)).toMatchObject({ ok: false })
  })
  test('more than the limit is refused unread', () => {
    expect(readXml(Buffer.alloc(xmlLimits.bytes + 1, 'a'))).toMatchObject({ ok: false, refusal: { code: 'too-large' } })
  })
  test('not UTF-8 is refused', () => {
    expect(readXml(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]))).toMatchObject({ ok: false })
  })
})

describe('whatever comes in, values or a refusal come out', () => {
  const names = ['ListVersionsResult', 'Version', 'DeleteMarker', 'Key', 'VersionId', 'LastModified', 'Size', 'IsTruncated',
    'EncodingType', 'Retention', 'Mode', 'RetainUntilDate', 'ObjectLockConfiguration', 'Rule', 'DefaultRetention', 'Days']
  const texts = fc.constantFrom('', 'url', 'true', '%', '%E3%81', '2026-01-01T00:00:00Z', 'COMPLIANCE', '-1', '9'.repeat(30), '1e9')
  const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>(tie => ({
    node: fc.tuple(fc.constantFrom(...names), fc.oneof({ depthSize: 'small' }, texts, fc.array(tie('node')).map(all => all.join(''))))
      .map(([name, inner]) => `<${name}>${inner}</${name}>`),
  })).node
  const total = (input: Uint8Array) => {
    const read = readXml(input)
    const answers = read.ok ? readers.map(reader => reader(read.value)) : [read]
    for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).toBe('damaged')
  }
  test('any bytes', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), total)))
  test('any trees of the words we know', () => fc.assert(fc.property(tree, text => total(bytes(text))), { numRuns: 300 }))
  test('a good answer with one byte changed', () => {
    const good = bytes('<ListVersionsResult><IsTruncated>false</IsTruncated><Version><Key>a</Key><VersionId>1</VersionId>'
      + '<LastModified>2026-01-01T00:00:00Z</LastModified><Size>1</Size></Version></ListVersionsResult>')
    fc.assert(fc.property(fc.nat(good.length - 1), fc.nat(255), (where, byte) => {
      const changed = Buffer.from(good)
      changed[where] = byte
      total(changed)
    }))
  })
})

describe('versions', () => {
  const entry = (key: string, more = '') => `<Version><Key>${key}</Key><VersionId>1</VersionId>`
    + `<LastModified>2026-01-01T00:00:00.123456789Z</LastModified><Size>1</Size>${more}</Version>`
  const page = (inner: string) => readVersions(root(`<ListVersionsResult>${inner}</ListVersionsResult>`))
  test('keys come back as they were stored, encoded or not', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), key => {
      const encoded = page(`<EncodingType>url</EncodingType>${entry(encodeURIComponent(key).replaceAll('%20', '+'))}`)
      expect(encoded.ok && encoded.value.versions[0]?.key).toBe(key)
      if (/[\u0000-\u001f\u007f-\u009f\ufffd-\uffff]/.test(key)) return
      const plain = page(entry(escape(key)))
      expect(plain.ok && plain.value.versions[0]?.key).toBe(key)
    }))
  })
  test('a key, version, time or size that cannot be read refuses the page: nothing is left out unseen', () => {
    expect(page(entry('a'))).toMatchObject({ ok: true })
    expect(page(`<EncodingType>url</EncodingType>${entry('%E3%81')}`)).toMatchObject({ ok: false })
    for (const part of ['Key', 'VersionId', 'LastModified', 'Size']) {
      expect(page(entry('a').replace(new RegExp(`<${part}>.*?</${part}>`), ''))).toMatchObject({ ok: false })
    }
    expect(page(entry('a').replace('2026-01-01', 'yesterday'))).toMatchObject({ ok: false })
    expect(page(entry('a').replace('<Size>1<', '<Size>-1<'))).toMatchObject({ ok: false })
  })
  test('cut off: it goes on after the last entry, not after a marker that may be encoded otherwise', () => {
    const cut = page(`<IsTruncated>true</IsTruncated><NextKeyMarker>a b+c</NextKeyMarker>${entry('a%20b%2Bc')}`
      .replace('<Version>', '<EncodingType>url</EncodingType><Version>'))
    expect(cut).toMatchObject({ ok: true, value: { next: { key: 'a b+c', versionId: '1' } } })
    expect(page('<IsTruncated>true</IsTruncated>')).toMatchObject({ ok: false })
  })
})

test('a retention whose mode or date is not known is not taken for none', () => {
  const retention = (inner: string) => readRetention(root(`<Retention>${inner}</Retention>`))
  expect(retention('')).toEqual({ ok: true, value: null })
  expect(retention('<Mode>COMPLIANCE</Mode><RetainUntilDate>2026-01-01T00:00:00.642434663Z</RetainUntilDate>'))
    .toEqual({ ok: true, value: { mode: 'COMPLIANCE', until: '2026-01-01T00:00:00.642Z' } })
  expect(retention('<Mode>COMPLIANCE</Mode>')).toMatchObject({ ok: false })
  expect(retention('<Mode>ETERNAL</Mode><RetainUntilDate>2026-01-01T00:00:00Z</RetainUntilDate>')).toMatchObject({ ok: false })
})
