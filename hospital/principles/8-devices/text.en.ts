// What duty 8 says to people, English.

export const en = {
  'principle.8.title': 'Devices in use',
  'principle.8.about': 'Whether security software runs on the devices in use and idle ones are switched off.',
  'duty.8-1': 'Keep anti-malware software running at all times',
  'duty.8-2': 'Switch off what is not used for long (when something is odd, leave the power on)',
  'duty.8-back-1': 'Report old systems that have been left behind',
} as const
