// 心得4: no check reads its evidence yet; each part says what would tell, and what to do meanwhile.
import type { Principle } from '#hospital/principles/shape.ts'
import { guidanceEn } from './guidance.en.ts'
import { guidanceJa } from './guidance.ja.ts'
import { text } from './text.ts'

export const traffic: Principle = {
  number: 4,
  id: 'traffic',
  audience: 'practitioner',
  duties: [
    { id: '4-1', checks: [], needs: ['network-config', 'device-ledger'] },
    { id: '4-2', checks: [], needs: ['network-config', 'network-log'] },
    { id: '4-3', checks: [], needs: ['outside-lines', 'remote-lines', 'network-config'] },
    { id: '4-back-2', checks: [], needs: ['network-log', 'event-log'] },
  ],
  checks: [],
  text,
  guidance: { ja: guidanceJa, en: guidanceEn },
}
