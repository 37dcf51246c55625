import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { dialled } from './phone.ts'

describe('a number to dial', () => {
  it.each([
    ['2345', '2345'], ['内線２３４５（夜間）', '2345'], ['03-1234-5678', '0312345678'], ['０３（１２３４）５６７８ 内線 99', '0312345678'],
    ['+81 90 1234 5678', '+819012345678'], ['PHS 7011', '7011'], ['090ー1234ー5678', '09012345678'], ['119', '119'],
  ])('%s → %s', (written, number) => expect(dialled(written)).toBe(number))

  it.each(['', 'なし', '内線', 'a@example.jp', '12'])('`%s` is none', (written) => expect(dialled(written)).toBeNull())

  it('never holds anything but digits and one plus in front', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const number = dialled(text)
      if (number !== null) expect(number).toMatch(/^\+?\d{2,}$/)
    }))
  })
})
