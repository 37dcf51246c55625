// What each part of duty 8 is about and what to do until software can tell, English.
import type { Guidance } from '#hospital/principles/shape.ts'

export const guidanceEn: Readonly<Record<string, Guidance>> = {
  '8-1': {
    title: 'Security software on your device',
    why: 'The one machine somebody switched it off on becomes everybody\'s door.',
    monday: [
      'Look at the shield in the lower right. If red or yellow, leave it and ring the systems staff.',
      'Macs too: tell them whether software is installed.',
      'Do not switch it off, and do not install what you do not know.',
    ],
    cost: 'No money. One minute.',
    lesson: 'At Osaka (2022) the servers of the records had none, to spare them the load.',
  },
  '8-2': {
    title: 'Idle devices switched off',
    why: 'An old machine left on is never updated and nobody watches it. Switched off, nobody gets in.',
    monday: [
      'Walk round and switch off computers not used for a month. When something is odd, leave the power on.',
      'Label them: when, by whom.',
      'For medical devices ask the clinical engineer first.',
    ],
    cost: 'No money, and less electricity.',
    lesson: 'At Handa (2021) some 200 machines were hit. It does not spread to those switched off.',
  },
  '8-back-1': {
    title: 'Report old machines',
    why: 'Those who stand beside it every day know the oldest machine.',
    monday: [
      'When you see a Windows 7, 8 or 10 screen, tell the systems staff where it is.',
      'Say what it is used for. Nobody takes it away at once.',
    ],
    cost: 'No money.',
    lesson: 'At Handa (2021) machines that had never been updated were in use.',
  },
}
