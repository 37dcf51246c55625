import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { matcher } from './patterns.ts'

it.each([
  ['dicom', 'dicom/2026/1.dcm', true], ['dicom', 'dicom2/1.dcm', false], ['dicom/**', '/dicom/a/b', true],
  ['**/確定/*.pdf', 'カルテ/2026/確定/1.pdf', true], ['**/確定/*.pdf', '確定/1.pdf', true], ['*/x', 'a/b/x', false],
  ['*.dcm', 'a.dcm', true], ['*.dcm', 'a/b.dcm', false], ['**/*.dcm', 'a/b.dcm', true], ['a.b', 'axb', false],
  ['ガ', 'ガ/1', true], ['PACS\\images', 'PACS/images/1', true],
])('%s holds %s: %s', (pattern, path, holds) => {
  expect(matcher([pattern])(path)).toBe(holds)
})

it('takes any pattern', () => {
  fc.assert(fc.property(fc.array(fc.string(), { maxLength: 4 }), fc.string(), (patterns, path) => {
    expect(typeof matcher(patterns)(path)).toBe('boolean')
  }))
})
