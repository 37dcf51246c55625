// A working example to copy. It is not in the list of the nine; the contract suite runs over it like over any other.
import type { Principle } from '#hospital/principles/shape.ts'
import { exampleCheck } from './checks/example-check.ts'
import { guidanceEn } from './guidance.en.ts'
import { guidanceJa } from './guidance.ja.ts'
import { text } from './text.ts'

export const template: Principle = {
  number: 9,
  id: 'template',
  audience: 'practitioner',
  duties: [
    { id: '9-1', checks: ['example-check'], needs: [] },
    { id: '9-2', checks: [], needs: ['mail-settings'] },
  ],
  checks: [exampleCheck],
  text,
  guidance: { ja: guidanceJa, en: guidanceEn },
}
