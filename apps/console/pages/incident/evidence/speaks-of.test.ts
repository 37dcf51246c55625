import { expect, it } from 'vitest'
import { speaksOf } from './speaks-of.ts'

it.each([
  ['PC-0001', ['pc-0001'], true],
  ['３階東のＰＣ－０００１', ['pc-0001'], false],
  ['ＰＣ－０００１、PC-0002', ['pc-0001'], true],
  ['PC-00011', ['PC-0001'], false],
  ['T-101 pc-0001', ['T-101'], true],
  ['3階東', ['', ' '], false],
  ['3階東 端末', ['3階東 端末'], true],
])('%s and %j: %s', (text, names, held) => expect(speaksOf(text, names)).toBe(held))
