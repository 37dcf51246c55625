// What duty 6 says to people, English.

export const en = {
  'principle.6.title': 'Keep systems updated',
  'principle.6.about': 'Whether updates are applied and security software is running.',
  'duty.6-1': 'Confirm that software is properly updated',
  'duty.6-2': 'Confirm that security software is always running',
  'duty.6-back-3': 'Control, stop or reduce what is connected without sufficient protection',
} as const
