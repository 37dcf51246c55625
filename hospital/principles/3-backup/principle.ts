// 心得3: no check reads its evidence yet; each part says what would tell, and what to do meanwhile.
import type { Principle } from '#hospital/principles/shape.ts'
import { guidanceEn } from './guidance.en.ts'
import { guidanceJa } from './guidance.ja.ts'
import { text } from './text.ts'

export const backup: Principle = {
  number: 3,
  id: 'backup',
  audience: 'manager',
  duties: [
    { id: '3-1', checks: [], needs: ['backup-log'] },
    { id: '3-2', checks: [], needs: ['backup-repository', 'network-config'] },
  ],
  checks: [],
  text,
  guidance: { ja: guidanceJa, en: guidanceEn },
}
