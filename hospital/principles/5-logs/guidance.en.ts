// What each part of duty 5 is about and what to do until software can tell, English.
import type { Guidance } from '#hospital/principles/shape.ts'

export const guidanceEn: Readonly<Record<string, Guidance>> = {
  '5-1': {
    title: 'Signs of an attack',
    why: 'Attackers do not break things at once; they spread for days. Their traces are in the logs.',
    monday: [
      'Open Event Viewer, Windows Logs, Security on the server.',
      'Look for event 4625 (failed log-on) through the night, and 1102 (log cleared).',
      'Look for 4720 (account created) and 4732 (added to a group) nobody knows of.',
      'Save all events as an evtx file.',
    ],
    cost: 'No money. Ten minutes per server.',
    lesson:
      'At Okayama (2024) they spread with administrator rights. A log-in administrators do not know of is the ' +
      'clearest sign.',
  },
}
