// What duty 3 says to people, English.

export const en = {
  'principle.3.title': 'Check how backups are made',
  'principle.3.about': 'Whether backups run as planned and lie where an attacker cannot reach them.',
  'duty.3-1': 'Confirm that backups run as planned',
  'duty.3-2': 'Confirm that backup data is isolated from the network',
} as const
