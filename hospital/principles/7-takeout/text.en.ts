// What duty 7 says to people, English.

export const en = {
  'principle.7.title': 'Rules for taking devices and data out',
  'principle.7.about': 'Whether terminals and USB sticks are taken out as the rules say.',
  'duty.7-1': 'Take terminals and external media out only in line with the rules',
} as const
