import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDecoder, decode, detectEncoding, encodeCp932 } from './index.ts'
import type { Encoding } from './index.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const cp932 = (text: string): Uint8Array => encodeCp932(text).bytes
const sample = '職員番号,氏名,備考\r\n1,髙﨑 ①,㈱あおば\r\n'

describe('detectEncoding', () => {
  it.each<[string, Uint8Array, Encoding, boolean]>([
    ['UTF-8 with BOM', utf8(`\ufeff${sample}`), 'utf-8', true],
    ['UTF-8', utf8(sample), 'utf-8', false],
    ['CP932', cp932(sample), 'cp932', false],
    ['UTF-16LE with BOM', utf16(`\ufeff${sample}`), 'utf-16le', true],
    ['UTF-16LE', utf16(sample), 'utf-16le', false],
    ['UTF-16BE with BOM', utf16(`\ufeff${sample}`).swap16(), 'utf-16be', true],
    ['UTF-16BE', utf16(sample).swap16(), 'utf-16be', false],
  ])('%s', (_, bytes, encoding, bom) => {
    expect(detectEncoding(bytes)).toEqual({ encoding, bom, sure: true })
  })

  it('is not sure of ASCII, half-width kana and nothing', () => {
    expect(detectEncoding(utf8('a,b,c'))).toEqual({ encoding: 'utf-8', bom: false, sure: false })
    expect(detectEncoding(cp932('ﾃｽﾄ'))).toEqual({ encoding: 'cp932', bom: false, sure: false })
    expect(detectEncoding(utf8('0'.repeat(40)))).toMatchObject({ encoding: 'utf-8', sure: false })
    expect(detectEncoding(new Uint8Array(0))).toMatchObject({ encoding: 'utf-8', sure: false })
  })

  it('finds the encoding wherever the head is cut', () => {
    const long = sample.repeat(3)
    for (const [bytes, encoding] of [[utf8(long), 'utf-8'], [cp932(long), 'cp932'],
      [utf16(long), 'utf-16le']] as const) {
      for (let end = 40; end < bytes.length; end++) expect(detectEncoding(bytes.subarray(0,
        end)).encoding).toBe(encoding)
    }
  })

  it('keeps UTF-8 and CP932 with a few broken bytes', () => {
    const broken = utf8(sample.repeat(5))
    broken[30] = 0xff
    expect(detectEncoding(broken)).toMatchObject({ encoding: 'utf-8', sure: false })
    const other = cp932(sample.repeat(5))
    other[60] = 0xff
    expect(detectEncoding(other)).toMatchObject({ encoding: 'cp932' })
  })
})

describe('createDecoder', () => {
  const texts = fc.string({ unit: fc.constantFrom(...Array.from('aZ,"\r\n 0あ亜髙﨑①㈱ｱ～表ソ')) })
  const encoders: Record<Encoding, (text: string) => Uint8Array> = {
    'utf-8': utf8, 'utf-16le': utf16, 'utf-16be': text => utf16(text).swap16(), cp932,
  }

  it('gives back what was encoded, in pieces of any size', () => {
    fc.assert(fc.property(texts, fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'cp932'),
      fc.integer({ min: 1, max: 7 }), (text, encoding, size) => {
      const bytes = encoders[encoding](text)
      const decoder = createDecoder(encoding)
      let out = ''
      for (let at = 0; at < bytes.length; at += size) out += decoder.write(bytes.subarray(at, at + size))
      expect(out + decoder.end()).toBe(text)
      expect(decoder.undecodable).toBe(0)
    }), { numRuns: 500 })
  })

  it('decodes any bytes in pieces as it does whole, with the same places', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be',
      'cp932'), fc.integer({ min: 1, max: 5 }), (bytes, encoding, size) => {
      const whole = createDecoder(encoding)
      const expected = whole.write(bytes) + whole.end()
      const pieces = createDecoder(encoding)
      let out = ''
      for (let at = 0; at < bytes.length; at += size) out += pieces.write(bytes.subarray(at, at + size))
      expect(out + pieces.end()).toBe(expected)
      expect(pieces.places).toEqual(whole.places)
      expect((expected.match(/\ufffd/g) ?? []).length).toBeGreaterThanOrEqual(whole.undecodable)
    }), { numRuns: 2000 })
  })

  it('tells where undecodable bytes stand', () => {
    const decoder = createDecoder('cp932')
    expect(decoder.write(Uint8Array.of(0x41, 0xff, 0x42, 0x82)) + decoder.write(Uint8Array.of(0xa0,
      0x81)) + decoder.end()).toBe('A\ufffdBあ\ufffd')
    expect(decoder.undecodable).toBe(2)
    expect(decoder.places).toEqual([1, 5])
  })

  it.each([['cp932', cp932],
    ['utf-8', utf8]] as const)('settles on %s where the first Japanese stands', (encoding, encode) => {
    const decoder = createDecoder('detect')
    expect(decoder.write(utf8('a,b\r\n'.repeat(100)))).toHaveLength(500)
    expect(decoder.encoding).toBeNull()
    expect(decoder.write(encode('職員,看護部')) + decoder.end()).toBe('職員,看護部')
    expect(decoder.encoding).toBe(encoding)
  })

  it('keeps control characters, which the runtime decoder swaps in CP932', () => {
    expect(decode(Uint8Array.of(0x1a, 0x1c, 0x7f, 0x82, 0xa0), 'cp932')).toBe('\u001a\u001c\u007fあ')
  })
})

describe('encodeCp932', () => {
  it('writes the bytes that Windows writes', () => {
    expect(Buffer.from(encodeCp932('①㈱髙﨑ⅰⅠ∵￢～－').bytes).toString('hex')).toBe('8740878afbfcfab1fa40875481e681ca8160817c')
  })

  it('writes what other systems send under other code points', () => {
    expect(decode(encodeCp932('〜−‖—¥').bytes, 'cp932')).toBe('～－∥―\\')
  })

  it('names what is lost, once', () => {
    const { bytes, lost } = encodeCp932('𠮷田é𠮷')
    expect(decode(bytes, 'cp932')).toBe('?田??')
    expect(lost).toEqual(['𠮷', 'é'])
  })

  it('gives back every character of CP932', () => {
    let text = ''
    for (let code = 0x8140; code <= 0xfcfc; code++) {
      const char = new TextDecoder('shift_jis').decode(Uint8Array.of(code >> 8, code & 0xff))
      if (char.length === 1 && char !== '\ufffd') text += char
    }
    expect(text.length).toBeGreaterThan(9000)
    expect(encodeCp932(text).lost).toEqual([])
    expect(decode(encodeCp932(text).bytes, 'cp932')).toBe(text)
  })
})
