// 心得7: no check reads its evidence yet; each part says what would tell, and what to do meanwhile.
import type { Principle } from '#hospital/principles/shape.ts'
import { guidanceEn } from './guidance.en.ts'
import { guidanceJa } from './guidance.ja.ts'
import { text } from './text.ts'

export const takeout: Principle = {
  number: 7,
  id: 'takeout',
  audience: 'staff',
  duties: [
    { id: '7-1', checks: [], needs: ['takeout-ledger', 'media-ledger'] },
  ],
  checks: [],
  text,
  guidance: { ja: guidanceJa, en: guidanceEn },
}
