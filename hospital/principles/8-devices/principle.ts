// 心得8: no check reads its evidence yet; each part says what would tell, and what to do meanwhile.
import type { Principle } from '#hospital/principles/shape.ts'
import { guidanceEn } from './guidance.en.ts'
import { guidanceJa } from './guidance.ja.ts'
import { text } from './text.ts'

export const devices: Principle = {
  number: 8,
  id: 'devices',
  audience: 'staff',
  duties: [
    { id: '8-1', checks: [], needs: ['antivirus-status'] },
    { id: '8-2', checks: [], needs: ['device-ledger'] },
    { id: '8-back-1', checks: [], needs: ['device-ledger', 'update-status'] },
  ],
  checks: [],
  text,
  guidance: { ja: guidanceJa, en: guidanceEn },
}
