// Kinds are told by content: each sample under a name that says nothing, and bytes that are no log.
import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { recognise } from './recognise.ts'
import { fixture } from './testing/collect.ts'

describe('recognise', () => {
  it.each([
    ['access.log', 'web-access'], ['audit.log', 'auditd'], ['auth.log', 'syslog'], ['syslog.log', 'syslog'],
    ['cef.log', 'cef'],
    ['fortigate.log', 'fortigate'], ['fortigate-syslog.log', 'fortigate'], ['plain-euc.log', 'text'],
    ['event-viewer-ja.csv', 'csv'], ['event-viewer-ja-cp932.csv', 'csv'], ['event-viewer-ja-system.csv', 'csv'],
    ['event-viewer-en.csv', 'csv'],
    ['wevtutil.xml', 'xml'], ['wevtutil-utf16.xml', 'xml'], ['event-viewer-saved.xml', 'xml'],
    ['wevtutil-rendered-cp932.xml', 'xml'],
    ['winlogbeat.jsonl', 'json-lines'], ['nxlog.jsonl', 'json-lines'], ['evtx-dump.jsonl', 'json-lines'],
    ['wazuh.jsonl', 'json-lines'],
    ['evtx-dump-pretty.json', 'json'], ['array.json', 'json'], ['powershell.json', 'json'],
  ])('%s is %s', (name, kind) => {
    expect(recognise(readFileSync(fixture(name)))).toMatchObject({ is: 'log', kind })
  })

  it('tells encodings', () => {
    expect(recognise(readFileSync(fixture('plain-euc.log')))).toMatchObject({ encoding: 'narrow', fallback: 'euc-jp' })
    expect(recognise(readFileSync(fixture('event-viewer-ja-cp932.csv')))).toMatchObject({ encoding: 'narrow',
      fallback: 'cp932' })
    expect(recognise(readFileSync(fixture('wevtutil-utf16.xml')))).toMatchObject({ encoding: 'utf-16le' })
  })

  it.each([
    ['%PDF-1.7 …', 'pdf'],
    ['<!DOCTYPE html><html><body>403</body></html>', 'html'],
    ['<config><a/></config>', 'xml'],
    ['\u0001\u0002\u0003\u0000\u0005'.repeat(50), 'binary'],
  ])('%j is no log', (text, looksLike) => {
    const seen = recognise(Buffer.from(text))
    expect(seen).toMatchObject({ is: 'unknown', looksLike })
    expect(seen.is === 'unknown' && seen.tried.length).toBeGreaterThan(5)
  })

  it('takes text without any time for a log only with great doubt', () => {
    expect(recognise(Buffer.from('買い物\n牛乳\n卵\n'))).toMatchObject({ kind: 'text', confidence: 0.05 })
    expect(recognise(Buffer.from('  \r\n\r\n'))).toEqual({ is: 'empty' })
  })

  it('is not misled by a sample that ends inside a character', () => {
    const bytes = Buffer.from(`Nov 20 09:00:00 a b: ${'共有'.repeat(40)}\n`.repeat(20))
    for (let length = 1000; length < 1012; length++) {
      expect(recognise(bytes.subarray(0, length))).toMatchObject({ kind: 'syslog', confidence: 1 })
    }
    const table = readFileSync(fixture('event-viewer-ja.csv'))
    for (let length = 900; length < 912; length++) expect(recognise(table.subarray(0,
      length))).toMatchObject({ kind: 'csv' })
  })

  it('takes a head that was cut anywhere for what the whole is', () => {
    for (const name of ['fortigate.log', 'winlogbeat.jsonl', 'evtx-dump-pretty.json', 'event-viewer-ja-cp932.csv',
      'wevtutil.xml']) {
      const bytes = readFileSync(fixture(name))
      const whole = recognise(bytes)
      for (const length of [300, 401, 502, 703]) {
        const part = recognise(bytes.subarray(0, Math.min(length, bytes.length)))
        expect(part.is === 'log' && part.kind, `${name} ${length}`).toBe(whole.is === 'log' && whole.kind)
      }
    }
  })
})
