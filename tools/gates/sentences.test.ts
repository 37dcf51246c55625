import { expect, it } from 'vitest'
import { withoutComments } from './sentences.ts'

it('takes comments away and leaves strings and line numbers', () => {
  const text = "const a = 'http://x' // 日本語\n/* 二\n行 */ const b = '文'"
  expect(withoutComments(text)).not.toContain('日本語')
  expect(withoutComments(text)).not.toContain('行')
  expect(withoutComments(text)).toContain("'http://x'")
  expect(withoutComments(text).split('\n')[2]).toContain("'文'")
})
