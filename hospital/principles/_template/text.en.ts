// What this principle says to people, English.

export const en = {
  'principle.9.title': 'Example of a principle',
  'principle.9.about': 'An example to copy for a new principle or check.',
  'duty.9-1': 'A part that has a check',
  'duty.9-2': 'A part that has none yet',

  'example-check.many': 'There are {beds} beds. The limit is {limit}.',
  'example-check.notStated': 'The number of beds is not stated. Please enter it into the hospital\'s profile.',
  'example-check.none': 'There are no beds, so this does not apply.',
} as const
