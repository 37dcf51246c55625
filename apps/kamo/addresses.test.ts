import { expect, it } from 'vitest'
import { loopAddress, reportAddress, sentAddress, where } from './addresses.ts'

const at = (address: string) => {
  const { pathname, hash } = new URL(address, 'http://here')
  return where({ pathname, hash })
}
const id = '0f8fad5b-d9cb-469f-a165-70867728950e'

it.each([
  ['/k', { is: 'report', code: '-', sent: null }], ['/k/', { is: 'report', code: '-', sent: null }],
  [reportAddress('7ZK3ABCD'), { is: 'report', code: '7ZK3ABCD', sent: null }],
  [reportAddress('@a'), { is: 'report', code: '@a', sent: null }],
  [sentAddress('-', id), { is: 'report', code: '-', sent: id }], [`/k/X#sent=<b>`, { is: 'report', code: 'X', sent: null }],
  [loopAddress('K7-3FQ'), { is: 'loop', receipt: 'K7-3FQ' }], ['/k/r/', { is: 'loop', receipt: '' }],
  ['/k/%E0%A4%A', { is: 'report', code: '%E0%A4%A', sent: null }],
])('%s', (address, expected) => expect(at(address)).toEqual(expected))
