// 心得5: no check reads its evidence yet; each part says what would tell, and what to do meanwhile.
import type { Principle } from '#hospital/principles/shape.ts'
import { guidanceEn } from './guidance.en.ts'
import { guidanceJa } from './guidance.ja.ts'
import { text } from './text.ts'

export const logs: Principle = {
  number: 5,
  id: 'logs',
  audience: 'practitioner',
  duties: [
    { id: '5-1', checks: [], needs: ['event-log', 'network-log'] },
  ],
  checks: [],
  text,
  guidance: { ja: guidanceJa, en: guidanceEn },
}
