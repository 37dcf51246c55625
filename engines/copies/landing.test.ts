import { relative, resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { below, landing } from './landing.ts'

const said = (path: string, platform: NodeJS.Platform) => {
  const place = landing(path, platform)
  return place.ok ? place.parts.join('/') : place.said
}

describe('where a file may land', () => {
  test.each([
    ['../x', 'name that climbs out of its folder'], ['a/../../x', 'name that climbs out of its folder'],
    ['a\\..\\..\\x', 'name that climbs out of its folder'], ['/etc/passwd', 'absolute name'],
    ['C:\\x', 'name of a drive'], ['c:/x', 'name of a drive'], ['', 'empty name'], ['./.', 'empty name'],
    ['a\0b', 'name with a zero byte'],
  ])('nowhere on any system: %j', (path, why) => {
    expect([said(path, 'linux'), said(path, 'win32')]).toEqual([why, why])
  })

  test.each([
    ['con', 'name reserved by Windows'], ['a/AUX.txt', 'name reserved by Windows'], ['com1', 'name reserved by Windows'],
    ['LPT9.log', 'name reserved by Windows'], ['nul', 'name reserved by Windows'],
    ['a:b', 'name that Windows cannot hold'], ['ends with dot.', 'name that Windows cannot hold'],
    ['ends with blank ', 'name that Windows cannot hold'], ['what?', 'name that Windows cannot hold'],
    ['\x83\x5c', 'name that Windows cannot hold'], ['\\\\server\\share', 'absolute name'], ['tab\there', 'name that Windows cannot hold'],
  ])('not on Windows, and on Linux as it is: %j', (path, why) => {
    expect(said(path, 'win32')).toBe(why)
    expect(said(path, 'linux')).toBe(path)
  })

  test.each(['a', './a/b', 'a//b', 'console', 'com', 'com10', '..a', 'a..', 'auxiliary/nullable'])('fine: %s', (path) => {
    expect(landing(path, 'linux').ok).toBe(true)
  })

  test('no answer ever leads out of the folder', () => {
    const part = fc.constantFrom('..', '.', '', 'a', '\\', '/', 'C:', 'con', '\0', 'b')
    fc.assert(fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const place = landing(parts.join('/'))
      if (!place.ok) return
      const path = relative('/into', resolve(below('/into', place.parts).toString('latin1')))
      expect(path === '' || path.startsWith('..')).toBe(false)
    }), { numRuns: 2000 })
  })
})
