// What to do, English.
import type { Guidance } from '#hospital/principles/shape.ts'

export const guidanceEn: Readonly<Record<string, Guidance>> = {
  'example-check': {
    title: 'Example of a check',
    why: 'Why it matters, in two sentences at most.',
    monday: ['What to do on Monday morning, down to what to click and type.'],
    cost: 'Money and time.',
    lesson: 'A published case in our own words. If there is none, say so.',
  },
  '9-2': {
    title: 'Example of a part without a check',
    why: 'What it is about.',
    monday: ['What can be done by hand until there is a check.'],
    cost: 'Money and time.',
    lesson: 'A published case in our own words.',
  },
}
