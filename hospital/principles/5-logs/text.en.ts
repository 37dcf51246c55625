// What duty 5 says to people, English.

export const en = {
  'principle.5.title': 'Look at the logs',
  'principle.5.about': 'Whether there are signs of an attack: log-ins and setting changes nobody knows of.',
  'duty.5-1': 'Check again for signs of an attack',
} as const
