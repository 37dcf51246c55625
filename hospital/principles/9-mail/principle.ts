// 心得9: no check reads its evidence yet; each part says what would tell, and what to do meanwhile.
import type { Principle } from '#hospital/principles/shape.ts'
import { guidanceEn } from './guidance.en.ts'
import { guidanceJa } from './guidance.ja.ts'
import { text } from './text.ts'

export const mail: Principle = {
  number: 9,
  id: 'mail',
  audience: 'staff',
  duties: [
    { id: '9-1', checks: [], needs: ['update-status', 'antivirus-status'] },
    { id: '9-2', checks: [], needs: ['directory-users', 'password-policy'] },
    { id: '9-back-2', checks: [], needs: ['training-record', 'mail-settings'] },
  ],
  checks: [],
  text,
  guidance: { ja: guidanceJa, en: guidanceEn },
}
