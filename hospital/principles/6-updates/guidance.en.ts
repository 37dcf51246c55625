// What each part of duty 6 is about and what to do until software can tell, English.
import type { Guidance } from '#hospital/principles/shape.ts'

export const guidanceEn: Readonly<Record<string, Guidance>> = {
  '6-1': {
    title: 'Updates of software and devices',
    why: 'Most attacks use weaknesses whose cure is public. Updating protects best.',
    monday: [
      'Look at the version of the VPN device and ask the vendor whether it is the newest. This comes first.',
      'On computers see Settings, Windows Update, Update history.',
      'Ask the vendor in writing whether terminals of the records may be updated; if not, decide on another ' +
        'protection.',
    ],
    cost: 'No money. Old devices may need replacing.',
    lesson:
      'Handa (2021) is said to have been entered by a weakness of its VPN device made public more than two years ' +
      'before.',
  },
  '6-2': {
    title: 'Security software',
    why: 'It spreads from the one machine where the software is off or missing.',
    monday: [
      'Open Windows Security on servers and look for the green mark.',
      'Run Get-MpComputerStatus in PowerShell and keep the result.',
      'List devices where the vendor had it switched off, and ask why and what protects them instead.',
    ],
    cost: 'What comes with Windows is free.',
    lesson:
      'At Handa (2021) and Osaka (2022) it was off, or not installed, for the sake of the medical records system.',
  },
  '6-back-3': {
    title: 'Devices that cannot be updated',
    why: 'Count on being entered where a device out of support is on the internet.',
    monday: [
      'List Windows and medical devices out of support.',
      'Ask the users whether they need the internet; if not, unplug.',
      'If they do, limit whom it talks to, or connect it for the hours of use.',
    ],
    cost: 'Unplugging costs nothing.',
    lesson: 'Osaka (2022) was entered by a device never updated together with a line always open.',
  },
}
