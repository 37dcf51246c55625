// What each part of duty 7 is about and what to do until software can tell, English.
import type { Guidance } from '#hospital/principles/shape.ts'

export const guidanceEn: Readonly<Record<string, Guidance>> = {
  '7-1': {
    title: 'Taking out and bringing in',
    why: 'A lost stick is a leak, and a stick used outside brings malware home.',
    monday: [
      'Collect and count the sticks of your department, and number them.',
      'Put out a sheet: who, what, back when. Start today.',
      'Tell the morning meeting not to use private sticks.',
      'Scan image CDs of other hospitals on a machine that is not connected.',
    ],
    cost: 'No money. Encrypting sticks cost some thousand yen each.',
    lesson: 'At Uda (2018) somebody had connected the closed network to the outside against the rules.',
  },
}
