// What each part of duty 4 is about and what to do until software can tell, English.
import type { Guidance } from '#hospital/principles/shape.ts'

export const guidanceEn: Readonly<Record<string, Guidance>> = {
  '4-1': {
    title: 'Which communication is needed',
    why: 'If nobody knows what talks to what, strange traffic goes unnoticed.',
    monday: [
      'Find the network chart and note when it was last corrected; if there is none, ask the vendor.',
      'Divide it into records, departments and outside, and list what passes between.',
      'Ask vendors for the configuration of routers and firewalls as files.',
    ],
    cost: 'With a chart, nothing. Drawing a new one is vendor\'s work.',
    lesson:
      'The national check table tells of a place that lost time because nobody knew where the network devices stood.',
  },
  '4-2': {
    title: 'Stop what is not needed',
    why: 'A program that got in asks the attacker outside for orders. Narrow traffic outward stops it there.',
    monday: [
      'Ask the vendor whether any rule from inside to outside allows everything.',
      'Let the records servers talk outside to fixed partners only.',
      'If nobody connects from abroad, have it blocked.',
    ],
    cost: 'Settings are often part of maintenance; new devices need an estimate.',
    lesson: 'At Okayama (2024) nobody had considered limiting where the maintenance entrance may be entered from.',
  },
  '4-3': {
    title: 'Connections with companies',
    why: 'Maintenance, catering, laboratories: lines to the outside grow unnoticed. One unknown line is enough.',
    monday: [
      'Collect the telephone companies\' bills and count the lines coming in.',
      'Walk through the rooms and label each router: whose, what for.',
      'Compare with the list of remote maintenance lines of duty 2.',
    ],
    cost: 'No money. A round of half a day.',
    lesson: 'Osaka (2022) was entered by an always open line to its catering company.',
  },
  '4-back-2': {
    title: 'Logs of devices that control traffic',
    why: 'Without logs nobody can tell where they came in and what they took, nor explain it to patients.',
    monday: [
      'Ask the vendor whether routers, firewalls and VPN devices keep logs.',
      'Ask for how many days; if few, have them stored elsewhere.',
      'See that their clocks are right.',
    ],
    cost: 'Settings cost nothing. A disk may be needed.',
    lesson: 'At Uda (2018) records were lost in the hurry to restore, and the way in was never found.',
  },
}
