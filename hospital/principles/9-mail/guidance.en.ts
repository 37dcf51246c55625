// What each part of duty 9 is about and what to do until software can tell, English.
import type { Guidance } from '#hospital/principles/shape.ts'

export const guidanceEn: Readonly<Record<string, Guidance>> = {
  '9-1': {
    title: 'Before reading mail',
    why: 'Most attacks by attachment do not work on an updated machine.',
    monday: [
      'In the morning, before mail, see that Windows Update shows no red mark.',
      'After holidays update and restart first.',
      'See that the definitions are of today or yesterday.',
    ],
    cost: 'No money. One minute a day.',
    lesson: 'At Handa (2021) all automatic updates were off; everything works against such a machine.',
  },
  '9-2': {
    title: 'Passwords of mail',
    why:
      'The leaflet repeats the words of duty 1 here. With a broken mail password, bad mail is sent in the ' +
      'hospital\'s name.',
    monday: [
      'For Windows passwords see the results of duty 1.',
      'If mail has its own, take a sentence of 13 characters or more, used nowhere else.',
      'If web mail is used for work, add a second factor.',
    ],
    cost: 'No money. Ten minutes each.',
    lesson: 'This box seems to be a misprint of duty 1, where its answer is found.',
  },
  '9-back-2': {
    title: 'Suspicious mail',
    why: 'Good forgeries cannot be seen. Asking by telephone is surest.',
    monday: [
      'Do not open attachments and links of strangers; ring even people you know if the mail presses you. Not ' +
        'the number in the mail.',
      'If you did open it: unplug the cable, leave the power on, ring the systems staff.',
      'Say at the morning meeting that nobody is blamed. Early word protects the hospital.',
    ],
    cost: 'No money.',
    lesson:
      'At Uda (2018) machines were set up anew in a hurry, and the way in was never found. If you opened it, do ' +
      'not delete: call.',
  },
}
