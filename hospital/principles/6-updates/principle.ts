// 心得6: no check reads its evidence yet; each part says what would tell, and what to do meanwhile.
import type { Principle } from '#hospital/principles/shape.ts'
import { guidanceEn } from './guidance.en.ts'
import { guidanceJa } from './guidance.ja.ts'
import { text } from './text.ts'

export const updates: Principle = {
  number: 6,
  id: 'updates',
  audience: 'practitioner',
  duties: [
    { id: '6-1', checks: [], needs: ['update-status', 'device-ledger'] },
    { id: '6-2', checks: [], needs: ['antivirus-status'] },
    { id: '6-back-3', checks: [], needs: ['device-ledger', 'outside-lines'] },
  ],
  checks: [],
  text,
  guidance: { ja: guidanceJa, en: guidanceEn },
}
